package org.hustings.count.slates;

import java.math.BigDecimal;
import java.util.List;

/// Where the votes went that one slate's candidates passed on, as surpluses and by exclusion. What
/// moved twice is counted twice.
///
/// @param to what each slate received, in the order of the analysis; its own too
/// @param nonTransferable what had no next preference
public record SlateTransfers(List<BigDecimal> to, BigDecimal nonTransferable) {
  public SlateTransfers {
    to = List.copyOf(to);
  }

  /// All that was passed on.
  public BigDecimal sum() {
    return to.stream().reduce(nonTransferable, BigDecimal::add);
  }
}
