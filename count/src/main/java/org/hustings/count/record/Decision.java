package org.hustings.count.record;

import java.math.BigDecimal;
import java.util.List;
import org.hustings.count.Lot;

/// Something the count had to decide, with its reason.
public sealed interface Decision {
  /// A tie was decided by votes at an earlier stage.
  ///
  /// @param purpose what was to be decided, such as "who is excluded"
  /// @param between numbers of the tied candidates
  /// @param stage whose votes decided
  /// @param chosen on whom it fell
  record TieByStage(String purpose, List<Integer> between, int stage, int chosen)
      implements Decision {
    public TieByStage {
      between = List.copyOf(between);
    }
  }

  /// A tie was decided by lot.
  record TieByLot(Lot lot) implements Decision {}

  /// Surpluses were left for later, since all together could change nothing.
  ///
  /// @param candidates whose surpluses
  /// @param surplus all together
  /// @param gap between the lowest and the next candidate, which they do not exceed
  record Deferral(List<Integer> candidates, BigDecimal surplus, BigDecimal gap)
      implements Decision {
    public Deferral {
      candidates = List.copyOf(candidates);
    }
  }

  /// A candidate must be elected if a constraint is to be met.
  record Guarded(int candidate, String reason) implements Decision {}

  /// A candidate cannot be elected if a constraint is to be met.
  record Doomed(int candidate, String reason) implements Decision {}

  /// The quota was calculated again.
  record NewQuota(BigDecimal quota, String reason) implements Decision {}

  /// Several candidates are excluded together, for this reason.
  record Together(List<Integer> candidates, String reason) implements Decision {
    public Together {
      candidates = List.copyOf(candidates);
    }
  }

  /// Anything else that a scrutineer should read, in words.
  record Note(String words) implements Decision {}
}
