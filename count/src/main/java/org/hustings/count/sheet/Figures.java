package org.hustings.count.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Votes with so many decimals.
record Figures(int decimals) {
  String votes(BigDecimal votes) {
    return votes.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /// With its sign; empty for no change.
  String change(BigDecimal change) {
    return switch (change.signum()) {
      case 0 -> "";
      case 1 -> "+" + votes(change);
      default -> votes(change);
    };
  }

  /// A value in its own decimals, since a transfer value may have more of them than votes have.
  static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
