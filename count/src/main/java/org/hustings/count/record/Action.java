package org.hustings.count.record;

import java.math.BigDecimal;
import java.util.List;

/// What a stage did.
public sealed interface Action {
  /// Every paper went to its first preference.
  record FirstPreferences() implements Action {}

  /// X votes were added up; there are no later stages.
  record AllVotes() implements Action {}

  /// Every option was compared with every other; there are no later stages.
  record Comparisons() implements Action {}

  /// A surplus was transferred.
  ///
  /// @param candidate whose surplus it was
  /// @param surplus votes above the quota
  /// @param papers examined: all of the candidate's, or the last batch received
  /// @param transferablePapers those with a next preference
  /// @param value at which a transferable paper moved on, for rules with one value; empty otherwise
  /// @param lost to rounding at this stage
  record Surplus(
      int candidate,
      BigDecimal surplus,
      long papers,
      long transferablePapers,
      java.util.Optional<BigDecimal> value,
      BigDecimal lost)
      implements Action {}

  /// Candidates were excluded, one or several together.
  record Exclusion(List<Integer> candidates) implements Action {
    public Exclusion {
      candidates = List.copyOf(candidates);
    }
  }

  /// An iterative rule distributed until surpluses were small enough.
  ///
  /// @param excluded who was excluded before it; empty for none
  /// @param iterations how many rounds it took
  /// @param surplus all surpluses together at the end
  record Iteration(List<Integer> excluded, int iterations, BigDecimal surplus) implements Action {
    public Iteration {
      excluded = List.copyOf(excluded);
    }
  }

  /// The last seats were filled, or the last candidates excluded, without moving a paper.
  record Filling() implements Action {}
}
