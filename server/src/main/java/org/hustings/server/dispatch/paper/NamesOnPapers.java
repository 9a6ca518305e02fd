package org.hustings.server.dispatch.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.CandidacyId;
import org.hustings.server.candidacy.CorrectedName;

/// Settled papers with the names that were corrected since. Keys and order stay as they were settled,
/// also where the order was alphabetical: what was marked on a paper means the same as before.
///
/// @param names the corrections of each whose name was corrected, the oldest first
record NamesOnPapers(SettledPapers settled, Map<CandidacyId, List<CorrectedName>> names) {
  static NamesOnPapers of(SettledPapers settled, List<CorrectedName> corrections) {
    Map<CandidacyId, List<CorrectedName>> names = new HashMap<>();
    for (CorrectedName one : corrections) {
      // what was settled after a correction has the right name already
      if (!one.at().isBefore(settled.settledAt())) {
        names.computeIfAbsent(one.candidacy(), _ -> new ArrayList<>()).add(one);
      }
    }
    return new NamesOnPapers(settled, names);
  }

  SettledPapers corrected() {
    return names.isEmpty()
        ? settled
        : new SettledPapers(
            settled.election(),
            settled.papers().stream().map(this::corrected).toList(),
            settled.unopposed().stream().map(this::corrected).toList(),
            settled.lot(),
            settled.settledAt());
  }

  private BallotPaper corrected(BallotPaper paper) {
    return paper.with(corrected(paper.candidates()));
  }

  private Unopposed corrected(Unopposed contest) {
    return new Unopposed(
        contest.contest(), contest.contestName(), contest.seats(), corrected(contest.candidates()));
  }

  private List<PaperCandidate> corrected(List<PaperCandidate> candidates) {
    return candidates.stream().map(this::corrected).toList();
  }

  private PaperCandidate corrected(PaperCandidate one) {
    List<CorrectedName> corrections =
        one.candidacy() == null ? List.of() : names.getOrDefault(one.candidacy(), List.of());
    String name = one.name();
    for (CorrectedName correction : corrections) {
      // behind the name of one with a namesake stands a line, which stays
      name =
          name.startsWith(correction.was())
              ? correction.name() + name.substring(correction.was().length())
              : correction.name();
    }
    return one.withName(name);
  }
}
