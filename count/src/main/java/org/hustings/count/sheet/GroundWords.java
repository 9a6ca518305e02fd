package org.hustings.count.sheet;

import org.hustings.count.record.Ground;

/// Why somebody is elected, in words.
final class GroundWords {
  private GroundWords() {}

  static String of(SheetContext context, Ground ground) {
    return switch (ground) {
      case Ground.ReachedQuota(String clause) -> cited(context, "ground.quota", clause);
      case Ground.ReachedShare share ->
          Clause.cite(
              context.say(
                  "ground.share",
                  "required",
                  share.required().toPlainString(),
                  "active",
                  share.activeVote().toPlainString(),
                  "divisor",
                  Integer.toString(share.divisor())),
              share.clause());
      case Ground.HasQuota(String clause) -> cited(context, "ground.has-quota", clause);
      case Ground.AsManyAsSeats(String clause) -> cited(context, "ground.as-many-as-seats", clause);
      case Ground.NextExclusionLeavesSeats(String clause) ->
          cited(context, "ground.next-exclusion", clause);
      case Ground.OutvotesAllOthers(String clause) -> cited(context, "ground.outvotes", clause);
      case Ground.KeepsSeat(String clause) -> cited(context, "ground.keeps-seat", clause);
      case Ground.MoreThanHalf() -> context.say("ground.more-than-half");
      case Ground.OnlyOneLeft() -> context.say("ground.only-one-left");
      case Ground.HighestShare() -> context.say("ground.highest-share");
      case Ground.HighestVotes() -> context.say("ground.highest-votes");
      case Ground.MoreYesThanNo() -> context.say("ground.more-yes");
      case Ground.NotMoreYesThanNo() -> context.say("ground.not-more-yes");
      case Ground.NotAllThatIsNeeded() -> context.say("ground.not-all-needed");
      case Ground.LeftInSchwartzSet(String clause) ->
          cited(context, "ground.left-in-schwartz-set", clause);
      case Ground.ChosenFromSchwartzSet(String clause) ->
          cited(context, "ground.chosen-from-schwartz-set", clause);
      case Ground.InWords(String words) -> words;
    };
  }

  private static String cited(SheetContext context, String key, String clause) {
    return Clause.cite(context.say(key), clause);
  }
}
