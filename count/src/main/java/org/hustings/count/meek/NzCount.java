package org.hustings.count.meek;

import java.util.List;
import org.hustings.count.Contest;
import org.hustings.count.RuleDescription;
import org.hustings.count.papers.Reading;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Ground;
import org.hustings.count.record.QuotaBasis;
import org.hustings.count.record.Status;

/// One count under Schedule 1A, with the stages of Hill's program: a stage for every distribution
/// at which someone is elected or excluded.
final class NzCount {
  private final int seats;
  private final NinePlaceCount count;
  private final NzExclusion exclusion;
  private long quota;
  private long surplus;

  NzCount(Contest contest) {
    seats = contest.seats();
    count = new NinePlaceCount(contest, Reading.UNBROKEN);
    exclusion = new NzExclusion(contest, count);
  }

  CountRecord run(RuleDescription rule) {
    boolean complete;
    do {
      distribute();
      electAtQuota();
      complete = isComplete();
      if (!complete) {
        exclusion.excludeIfDecided(quota, surplus);
        count.excludeDoomed(quota, surplus);
        complete = isComplete();
      }
      if (!complete && !updateKeepValues()) {
        exclusion.excludeAtStandstill(quota, surplus);
        count.excludeDoomed(quota, surplus);
        complete = isComplete();
      }
    } while (!complete);
    return count.record(rule, quotaBasis(), List.of());
  }

  /// Clauses 5, 10 and 11.
  private void distribute() {
    count.distribute();
    quota = count.active() / (seats + 1) + 1;
    if (seats == 1) {
      // Part 2: a single vacancy needs an absolute majority, in whole votes
      quota = Math.ceilDiv(quota - 1, NinePlaces.ONE) * NinePlaces.ONE;
    }
  }

  /// Clauses 6 and 12.
  private void electAtQuota() {
    int vacancies = count.sheet.vacancies();
    List<Integer> reached = count.hopefulWith(quota);
    if (reached.size() > vacancies) {
      quota++;
      reached = count.hopefulWith(quota);
    }
    surplus = surplus();
    String clause = count.iterations() == 1 ? "clause 6" : "clause 12";
    for (int candidate : reached) {
      if (count.sheet.vacancies() > 0 && !count.sheet.isDoomed(candidate)) {
        count.open(quota, surplus);
        count.elect(candidate, new Ground.HasQuota(clause));
      }
    }
    if (count.sheet.vacancies() > 0) {
      count.excludeDoomed(quota, surplus);
    }
  }

  private long surplus() {
    long sum = 0;
    for (int c = 1; c < count.votes.length; c++) {
      sum += Math.max(0, count.votes[c] - quota);
    }
    return sum;
  }

  /// Clause 3: the seats are filled, or no more candidates are left than seats.
  private boolean isComplete() {
    List<Integer> hopeful = count.hopefulWith(0);
    int vacancies = count.sheet.vacancies();
    if (vacancies == 0) {
      hopeful.forEach(count.sheet::exclude);
      return true;
    }
    if (hopeful.size() > vacancies) {
      return false;
    }
    count.open(quota, surplus);
    hopeful.forEach(c -> count.sheet.elect(c, new Ground.AsManyAsSeats("clause 3")));
    return true;
  }

  /// Clause 17. Whether the next distribution can bring anything new.
  private boolean updateKeepValues() {
    boolean changed = false;
    for (int c = 1; c < count.votes.length; c++) {
      if (count.sheet.status(c) == Status.EXCLUDED) {
        changed |= count.votes[c] > 0;
      } else if (count.votes[c] > quota) {
        long product = NinePlaces.timesUp(quota, count.keep[c]);
        long keep = Math.min(NinePlaces.ONE, NinePlaces.overUp(product, count.votes[c]));
        changed |= keep != count.keep[c];
        count.keep[c] = keep;
      }
    }
    return changed && !count.keepValuesGoRound();
  }

  private QuotaBasis quotaBasis() {
    return seats == 1
        ? new QuotaBasis.AbsoluteMajority()
        : new QuotaBasis.FoundAgain(
            QuotaBasis.Votes.NOT_NON_TRANSFERABLE,
            seats,
            9,
            NinePlaces.decimal(1),
            NinePlaces.decimal(quota));
  }
}
