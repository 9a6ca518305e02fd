package org.hustings.count.record;

import java.math.BigDecimal;

/// How the quota is found.
public sealed interface QuotaBasis {
  /// The rule has no quota.
  record None() implements QuotaBasis {}

  /// The whole part of votes ÷ (seats + 1), plus 1.
  record WholePartPlusOne(BigDecimal votes, int seats, BigDecimal quota) implements QuotaBasis {}

  /// Votes ÷ (seats + 1), rounded up unless exact.
  record RoundedUp(BigDecimal votes, int seats, BigDecimal quota) implements QuotaBasis {}

  /// Found again at every distribution: votes ÷ (seats + 1), and a little more.
  ///
  /// @param votes whose votes are divided
  /// @param cutTo decimals to which the quotient is cut; -1 where it is not
  /// @param more what is added
  /// @param last the quota at the end
  record FoundAgain(Votes votes, int seats, int cutTo, BigDecimal more, BigDecimal last)
      implements QuotaBasis {}

  /// Half of the votes that are not non-transferable, rounded up to whole votes, found again at
  /// every distribution.
  record AbsoluteMajority() implements QuotaBasis {}

  /// More than half of the votes of continuing candidates, at each stage.
  record MoreThanHalf() implements QuotaBasis {}

  /// More than half of the continuing candidates' shares, at each stage.
  record MoreThanHalfOfShares() implements QuotaBasis {}

  /// What a rule outside this library says, in its own words.
  record InWords(String words) implements QuotaBasis {}

  /// Which votes are divided.
  enum Votes {
    /// Those that are not non-transferable, at every distribution.
    NOT_NON_TRANSFERABLE,
    /// Those of all candidates, at every iteration.
    OF_ALL_CANDIDATES,
    /// Those that are not non-transferable, at every iteration.
    NOT_NON_TRANSFERABLE_AT_ITERATION
  }
}
