package org.hustings.count.gregory;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How is the quota calculated from votes and seats?
enum Quota {
  /// The whole part of votes ÷ (seats + 1), plus 1.
  WHOLE_NUMBER {
    @Override
    long of(long votes, int seats, long one) {
      return (votes / one / (seats + 1) + 1) * one;
    }

    @Override
    String rounding() {
      return "the whole part plus 1 is ";
    }
  },

  /// Votes ÷ (seats + 1) to the rule's decimals, rounded up unless exact, and calculated again when
  /// papers have become non-transferable before anyone is elected.
  ROUNDED_UP_AND_LOWERED {
    @Override
    long of(long votes, int seats, long one) {
      return Math.ceilDiv(votes, seats + 1);
    }

    @Override
    String rounding() {
      return "rounded up unless exact, ";
    }
  };

  /// @param votes scaled, as the result
  /// @param one the scale
  abstract long of(long votes, int seats, long one);

  abstract String rounding();

  /// The quota's arithmetic in words.
  String words(BigDecimal votes, int seats, BigDecimal quota) {
    BigDecimal divisor = BigDecimal.valueOf(seats + 1L);
    BigDecimal quotient = votes.divide(divisor, votes.scale() + 3, RoundingMode.DOWN);
    boolean exact = quotient.multiply(divisor).compareTo(votes) == 0;
    return plain(votes)
        + " votes ÷ ("
        + seats
        + " + 1) = "
        + plain(quotient)
        + (exact ? "" : "…")
        + "; "
        + rounding()
        + plain(quota);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
