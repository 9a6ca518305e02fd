package org.hustings.ballotbox.marks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;

/// Whether marks may stand on a ballot paper.
public final class MarkingRules {
  private MarkingRules() {}

  /// What is wrong with these marks; empty if they may be cast.
  public static List<MarkFault> faults(BallotPaper paper, Marks marks) {
    return switch (marks) {
      case Marks.Preferences(List<String> candidates) when paper.isPreferential() ->
          faults(paper, candidates, "preference");
      case Marks.Crosses(List<String> candidates) when !paper.isPreferential() ->
          faults(paper, candidates, "cross");
      case Marks.Preferences _ ->
          List.of(fault(paper, "", "This paper is marked with crosses, not with preferences."));
      case Marks.Crosses _ ->
          List.of(fault(paper, "", "This paper is marked with preferences 1, 2, 3, not crosses."));
      case Marks.Blank _ ->
          paper.blank()
              ? List.of()
              : List.of(fault(paper, "", "A blank paper may not be cast: mark a candidate."));
      case Marks.Spoilt _ -> List.of();
    };
  }

  private static List<MarkFault> faults(BallotPaper paper, List<String> candidates, String mark) {
    List<MarkFault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String key : candidates) {
      String name = paper.candidate(key).map(PaperCandidate::name).orElse("");
      if (name.isEmpty()) {
        faults.add(fault(paper, "", "A %s is for nobody on this paper.".formatted(mark)));
      } else if (!seen.add(key)) {
        faults.add(fault(paper, key, "%s has more than one %s.".formatted(name, mark)));
      }
    }
    if (candidates.isEmpty()) {
      faults.add(fault(paper, "", "Nobody is marked: mark a candidate, or leave this paper out."));
    } else if (candidates.size() > paper.marks()) {
      faults.add(fault(paper, "", tooMany(paper, candidates.size())));
    }
    return faults;
  }

  private static String tooMany(BallotPaper paper, int found) {
    return paper.isPreferential()
        ? "%d candidates have a preference, and %d may have one: take some away."
            .formatted(found, paper.marks())
        : "%d crosses are made, and %d may be: take some away.".formatted(found, paper.marks());
  }

  static MarkFault fault(BallotPaper paper, String candidate, String words) {
    return new MarkFault(paper.contest(), candidate, words);
  }
}
