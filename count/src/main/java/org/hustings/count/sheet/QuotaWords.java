package org.hustings.count.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hustings.count.record.QuotaBasis;

/// How the quota was found, with its arithmetic, in words.
final class QuotaWords {
  private QuotaWords() {}

  static String of(SheetContext context, QuotaBasis basis) {
    return switch (basis) {
      case QuotaBasis.None() -> "";
      case QuotaBasis.WholePartPlusOne(BigDecimal votes, int seats, BigDecimal quota) ->
          divided(context, "quota.whole-part", votes, seats, quota);
      case QuotaBasis.RoundedUp(BigDecimal votes, int seats, BigDecimal quota) ->
          divided(context, "quota.rounded-up", votes, seats, quota);
      case QuotaBasis.FoundAgain again -> again(context, again);
      case QuotaBasis.AbsoluteMajority() -> context.say("quota.absolute-majority");
      case QuotaBasis.MoreThanHalf() -> context.say("quota.more-than-half");
      case QuotaBasis.MoreThanHalfOfShares() -> context.say("quota.more-than-half-of-shares");
      case QuotaBasis.InWords(String words) -> words;
    };
  }

  private static String divided(
      SheetContext context, String key, BigDecimal votes, int seats, BigDecimal quota) {
    BigDecimal divisor = BigDecimal.valueOf(seats + 1L);
    BigDecimal quotient = votes.divide(divisor, votes.scale() + 3, RoundingMode.DOWN);
    boolean exact = quotient.multiply(divisor).compareTo(votes) == 0;
    return context.say(
        key,
        "votes",
        Figures.plain(votes),
        "seats",
        Integer.toString(seats),
        "quotient",
        Figures.plain(quotient) + (exact ? "" : "…"),
        "quota",
        Figures.plain(quota));
  }

  private static String again(SheetContext context, QuotaBasis.FoundAgain again) {
    String key =
        switch (again.votes()) {
          case NOT_NON_TRANSFERABLE -> "quota.again.distribution";
          case OF_ALL_CANDIDATES -> "quota.again.all-candidates";
          case NOT_NON_TRANSFERABLE_AT_ITERATION -> "quota.again.iteration";
        };
    return context.say(
        key,
        "seats",
        again.seats(),
        "decimals",
        Integer.toString(again.cutTo()),
        "more",
        again.more().toPlainString(),
        "last",
        again.last().toPlainString());
  }
}
