package org.hustings.count.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Parts of a whole in per cent, to one decimal.
final class Share {
  private Share() {}

  /// "12.3%"; empty for a part of nothing.
  static String of(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? ""
        : part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  static String of(long part, long whole) {
    return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }
}
