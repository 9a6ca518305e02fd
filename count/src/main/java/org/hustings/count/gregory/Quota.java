package org.hustings.count.gregory;

import java.math.BigDecimal;
import org.hustings.count.record.QuotaBasis;

/// How is the quota calculated from votes and seats?
public enum Quota {
  /// The whole part of votes ÷ (seats + 1), plus 1.
  WHOLE_NUMBER {
    @Override
    long of(long votes, int seats, long one) {
      return (votes / one / (seats + 1) + 1) * one;
    }

    @Override
    QuotaBasis basis(BigDecimal votes, int seats, BigDecimal quota) {
      return new QuotaBasis.WholePartPlusOne(votes, seats, quota);
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
    QuotaBasis basis(BigDecimal votes, int seats, BigDecimal quota) {
      return new QuotaBasis.RoundedUp(votes, seats, quota);
    }
  };

  /// @param votes scaled, as the result
  /// @param one the scale
  abstract long of(long votes, int seats, long one);

  /// How it was found, for the record.
  abstract QuotaBasis basis(BigDecimal votes, int seats, BigDecimal quota);
}
