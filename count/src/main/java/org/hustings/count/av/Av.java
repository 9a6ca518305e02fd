package org.hustings.count.av;

import java.math.BigDecimal;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.RuleDescription;
import org.hustings.count.Scope;
import org.hustings.count.Scope.Method;
import org.hustings.count.Scope.Seats;
import org.hustings.count.lots.DrawnLots;
import org.hustings.count.record.Ballots;
import org.hustings.count.record.QuotaBasis;

/// The alternative vote, also called instant run-off: STV for one seat, with a majority of the
/// votes of continuing candidates in place of a quota.
public final class Av implements CountRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "av",
          "Alternative vote",
          "one seat; the lowest is excluded until someone has more than half of the votes of"
              + " continuing candidates",
          "1.0",
          0,
          "whole votes",
          "the most recent stage at which the votes differed; then lot",
          "properties over random elections; worked examples",
          "",
          new Scope(Method.TRANSFERABLE_VOTE, Seats.ONE, false, false, true));

  private Av() {}

  public static CountRule rule() {
    return new Av();
  }

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public CountResult count(Contest contest, Lots lots) {
    if (contest.seats() != 1) {
      throw new CannotCount(
          "the alternative vote fills one seat, not %d: count by a rule of STV"
              .formatted(contest.seats()));
    }
    if (!contest.constraints().isEmpty()) {
      throw new CannotCount(
          "constraints are kept by rules for several seats: withdraw whoever may not be elected");
    }
    if (contest.standing().isEmpty()) {
      throw new CannotCount("every candidate is withdrawn: nobody can be elected");
    }
    return DrawnLots.count(
        lots,
        drawn -> {
          Poll poll = Poll.of(contest);
          long valid = poll.usable();
          return new AvCount(contest, poll, 0, BigDecimal.valueOf(valid), drawn)
              .untilMajority((p, recorder, continuing) -> {})
              .finish(
                  DESCRIPTION,
                  contest,
                  Ballots.ranked(contest.invalid(), contest.rankings().total(), valid),
                  new QuotaBasis.MoreThanHalf(),
                  drawn.all());
        });
  }
}
