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
          faults(paper, candidates, true);
      case Marks.Crosses(List<String> candidates) when !paper.isPreferential() ->
          faults(paper, candidates, false);
      case Marks.Preferences _ -> List.of(fault(paper, "", new Fault.CrossesWanted()));
      case Marks.Crosses _ -> List.of(fault(paper, "", new Fault.PreferencesWanted()));
      case Marks.Blank _ ->
          paper.blank()
              ? List.of()
              : List.of(fault(paper, "", unmarked(paper, new Fault.BlankNotAllowed())));
      case Marks.Spoilt _ -> List.of();
    };
  }

  private static List<MarkFault> faults(
      BallotPaper paper, List<String> candidates, boolean preference) {
    List<MarkFault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String key : candidates) {
      String name = paper.candidate(key).map(PaperCandidate::name).orElse("");
      if (name.isEmpty()) {
        faults.add(fault(paper, "", new Fault.ForNobody(preference)));
      } else if (!seen.add(key)) {
        faults.add(fault(paper, key, new Fault.TwiceMarked(name, preference)));
      }
    }
    if (candidates.isEmpty()) {
      faults.add(fault(paper, "", unmarked(paper, new Fault.NobodyMarked())));
    } else if (candidates.size() > paper.marks()) {
      faults.add(fault(paper, "", tooMany(paper, candidates.size())));
    }
    return faults;
  }

  private static Fault unmarked(BallotPaper paper, Fault ofCandidates) {
    return paper.asks() ? new Fault.NoAnswer() : ofCandidates;
  }

  private static Fault tooMany(BallotPaper paper, int found) {
    return paper.isPreferential()
        ? new Fault.TooManyPreferences(found, paper.marks())
        : new Fault.TooManyCrosses(found, paper.marks());
  }

  static MarkFault fault(BallotPaper paper, String candidate, Fault fault) {
    return new MarkFault(paper.contest(), candidate, fault);
  }
}
