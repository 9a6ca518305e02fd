package org.hustings.count.record;

import java.math.BigDecimal;

/// Why a candidate is elected. A clause is cited as the rule's law numbers it ("rule 47(1)"); it is
/// empty where the rule has none.
public sealed interface Ground {
  /// The votes reached the quota.
  record ReachedQuota(String clause) implements Ground {}

  /// The votes reached what the active vote asks, which is less than the quota.
  ///
  /// @param required votes
  /// @param activeVote votes that can still tell
  /// @param divisor one more than the seats left
  record ReachedShare(BigDecimal required, BigDecimal activeVote, int divisor, String clause)
      implements Ground {}

  /// The votes are at least the quota of a rule that finds its quota again at every distribution.
  record HasQuota(String clause) implements Ground {}

  /// No more candidates are left than seats.
  record AsManyAsSeats(String clause) implements Ground {}

  /// After the next exclusion no more candidates would be left than seats.
  record NextExclusionLeavesSeats(String clause) implements Ground {}

  /// As many votes as all others and the surpluses together, for the last seat.
  record OutvotesAllOthers(String clause) implements Ground {}

  /// A sitting member who is not contested.
  record KeepsSeat(String clause) implements Ground {}

  /// More than half of the votes of continuing candidates.
  record MoreThanHalf() implements Ground {}

  /// Nobody else is left.
  record OnlyOneLeft() implements Ground {}

  /// The highest share of an electoral college.
  record HighestShare() implements Ground {}

  /// Among the highest X votes.
  record HighestVotes() implements Ground {}

  /// A question was carried.
  record MoreYesThanNo() implements Ground {}

  /// A question was not carried.
  record NotMoreYesThanNo() implements Ground {}

  /// A question with more Yes than No was not carried, since something else that it needs is
  /// missing.
  record NotAllThatIsNeeded() implements Ground {}

  /// The only option left that no other transitively defeats.
  record LeftInSchwartzSet(String clause) implements Ground {}

  /// Chosen among the options left that no other transitively defeats.
  record ChosenFromSchwartzSet(String clause) implements Ground {}

  /// What a rule outside this library says, in its own words.
  record InWords(String words) implements Ground {}
}
