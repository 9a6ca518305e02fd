package org.hustings.ballotbox.marks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;

/// The marked papers of one vote: what the inner envelope holds. A contest in which the voter
/// abstains has no paper here.
public record Papers(ElectionId election, List<MarkedPaper> marked) {
  public Papers {
    marked = List.copyOf(marked);
    Set<ContestId> contests = new HashSet<>();
    for (MarkedPaper paper : marked) {
      if (!paper.contest().election().equals(election) || !contests.add(paper.contest())) {
        throw new IllegalArgumentException(
            "%s has one paper a contest, not another of %s".formatted(election, paper.contest()));
      }
    }
  }
}
