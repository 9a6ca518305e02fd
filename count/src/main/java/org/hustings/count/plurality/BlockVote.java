package org.hustings.count.plurality;

import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountRule;
import org.hustings.count.RuleDescription;
import org.hustings.count.Scope;

/// The rules by which the highest X votes win; they differ in how many Xs a paper may bear.
public final class BlockVote {
  private static final String ARITHMETIC = "whole votes";
  private static final String TIES = "a tie for the last place by lot";

  private BlockVote() {}

  /// As many Xs as seats, or fewer.
  public static CountRule rule() {
    return new HighestVotes(
        describe(
            "block-vote",
            "Block vote",
            "as many X votes as seats or fewer, one for a candidate; the highest are elected",
            "the published results of eight block votes, 2006 to 2020"),
        Contest::seats);
  }

  /// One X for every elector, however many seats.
  public static CountRule firstPastThePost() {
    return new HighestVotes(
        describe(
            "fptp",
            "First past the post",
            "one X vote each; the highest are elected",
            "worked examples"),
        contest -> 1);
  }

  /// Xs for as many candidates as the voter approves of.
  public static CountRule approval() {
    return new HighestVotes(
        describe(
            "approval",
            "Approval voting",
            "X votes for as many candidates as one likes, one for a candidate; the highest are"
                + " elected: S. J. Brams, P. C. Fishburn, Approval voting, American Political"
                + " Science Review 72 (1978)",
            "the published result of St Louis's first primary by approval, 2021"),
        contest -> contest.candidates().size());
  }

  /// One X fewer than seats, or fewer.
  public static CountRule limited() {
    return new HighestVotes(
        describe(
            "limited-vote",
            "Limited vote",
            "X votes for one candidate fewer than seats, or fewer; the highest are elected",
            "worked examples"),
        contest -> Math.max(1, contest.seats() - 1));
  }

  /// A stated number of Xs, or fewer.
  ///
  /// @throws CannotCount below 1
  public static CountRule limited(int most) {
    if (most < 1) {
      throw new CannotCount("a limited vote allows 1 X or more, not " + most);
    }
    return new HighestVotes(
        describe(
            "limited-vote-" + most,
            "Limited vote, %d Xs".formatted(most),
            "X votes for up to %d candidates; the highest are elected".formatted(most),
            "worked examples"),
        contest -> fewerThanSeats(most, contest));
  }

  private static int fewerThanSeats(int most, Contest contest) {
    if (most > contest.seats()) {
      throw new CannotCount(
          "a limited vote allows no more Xs than there are seats: %d Xs for %d %s are none. Count by"
                  .formatted(most, contest.seats(), contest.seats() == 1 ? "seat" : "seats")
              + " --rule block-vote, which allows as many as seats");
    }
    return most;
  }

  private static RuleDescription describe(
      String name, String title, String citation, String validation) {
    return new RuleDescription(
        name, title, citation, "1.0", 0, ARITHMETIC, TIES, validation, "", Scope.HIGHEST_VOTES);
  }
}
