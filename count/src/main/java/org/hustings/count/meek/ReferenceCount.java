package org.hustings.count.meek;

import java.util.List;
import java.util.Set;
import org.hustings.count.Contest;
import org.hustings.count.Lot;
import org.hustings.count.Lot.Purpose;
import org.hustings.count.RuleDescription;
import org.hustings.count.lots.DrawnLots;
import org.hustings.count.papers.Reading;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Ground;
import org.hustings.count.record.QuotaBasis;
import org.hustings.count.record.Status;

/// One count by the Reference Meek Rule; its rounds are the stages.
final class ReferenceCount {
  /// Step A.
  private static final long OMEGA = NinePlaces.ONE / 1_000_000;

  private final int seats;
  private final Set<Integer> sitting;
  private final DrawnLots lots;
  private final NinePlaceCount count;
  private long quota;
  private long quotaOfSitting;
  private long surplus;

  ReferenceCount(Contest contest, Set<Integer> sitting, DrawnLots lots) {
    this.seats = contest.seats();
    this.sitting = sitting;
    this.lots = lots;
    this.count = new NinePlaceCount(contest, Reading.UP_TO_EQUAL);
  }

  CountRecord run(RuleDescription rule) {
    do {
      round();
    } while (vacancies() > 0 && contenders() > vacancies()); // B.1
    finish();
    QuotaBasis basis =
        new QuotaBasis.FoundAgain(
            QuotaBasis.Votes.OF_ALL_CANDIDATES,
            seats,
            9,
            NinePlaces.decimal(1),
            NinePlaces.decimal(quota));
    return count.record(rule, basis, lots.all());
  }

  /// B.2 and B.3.
  private void round() {
    long surplusBefore = Long.MAX_VALUE;
    while (true) {
      count.distribute(); // B.2.a
      updateQuota(); // B.2.b
      if (elect()) { // B.2.c
        return;
      }
      if (surplus < OMEGA || surplus >= surplusBefore) { // B.2.e
        count.open(quota, surplus);
        if (contenders() > vacancies()) {
          defeatLowest();
          count.excludeDoomed(quota, surplus);
        }
        return;
      }
      surplusBefore = surplus;
      updateKeepFactors(); // B.2.f
    }
  }

  private void updateQuota() {
    quotaOfSitting = count.active() / (seats + 1) + 1;
    long theirs = 0;
    for (int member : sitting) {
      theirs += Math.min(count.votes[member], quotaOfSitting);
    }
    quota = (count.active() - theirs) / (seats - sitting.size() + 1) + 1;
  }

  private long quotaOf(int candidate) {
    return sitting.contains(candidate) ? quotaOfSitting : quota;
  }

  private boolean elect() {
    List<Integer> reached = count.hopefulWith(0);
    reached.removeIf(c -> count.votes[c] < quotaOf(c) || count.sheet.isDoomed(c));
    long sum = 0;
    for (int c = 1; c < count.votes.length; c++) {
      if (count.sheet.status(c) == Status.ELECTED || reached.contains(c)) {
        sum += count.votes[c] - quotaOf(c);
      }
    }
    surplus = Math.max(0, sum); // B.2.d
    if (reached.isEmpty()) {
      return false;
    }
    count.open(quota, surplus);
    for (int candidate : reached) {
      if (!count.sheet.isDoomed(candidate)) {
        count.elect(candidate, new Ground.HasQuota("step B.2.c"));
      }
    }
    if (vacancies() > 0) {
      count.excludeDoomed(quota, surplus);
    }
    return true;
  }

  private void defeatLowest() {
    List<Integer> exposed = count.sheet.excludable();
    exposed.removeAll(sitting);
    long lowest = exposed.stream().mapToLong(c -> count.votes[c]).min().orElseThrow();
    List<Integer> tied = exposed.stream().filter(c -> count.votes[c] <= lowest + surplus).toList();
    if (tied.size() == 1) {
      count.exclude(tied.getFirst());
      return;
    }
    Lot lot = lots.draw(count.sheet.number(), Purpose.WHO_IS_EXCLUDED, tied); // T
    count.sheet.decide(new Decision.TieByLot(lot));
    count.exclude(lot.drawn());
  }

  private void updateKeepFactors() {
    for (int c = 1; c < count.votes.length; c++) {
      if (count.sheet.status(c) == Status.ELECTED) {
        long product = NinePlaces.timesUp(count.keep[c], quotaOf(c));
        count.keep[c] = Math.min(NinePlaces.ONE, NinePlaces.overUp(product, count.votes[c]));
      }
    }
  }

  /// Seats to fill, those of sitting members apart.
  private int vacancies() {
    return count.sheet.vacancies()
        - (int) sitting.stream().filter(c -> count.sheet.status(c) == Status.CONTINUING).count();
  }

  private int contenders() {
    List<Integer> hopeful = count.hopeful();
    hopeful.removeAll(sitting);
    return hopeful.size();
  }

  /// C.
  private void finish() {
    boolean filled = vacancies() == 0;
    for (int c : count.hopefulWith(0)) {
      if (sitting.contains(c)) {
        count.sheet.elect(c, new Ground.KeepsSeat("step C"));
      } else if (filled) {
        count.sheet.exclude(c); // C.2
      } else {
        count.sheet.elect(c, new Ground.AsManyAsSeats("step C.1"));
      }
    }
  }
}
