package org.hustings.count.meek;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.hustings.count.Contest;
import org.hustings.count.Lot.Purpose;
import org.hustings.count.record.Decision;

/// Whom Schedule 1A excludes, and when.
final class NzExclusion {
  /// Clause 13: a total surplus below 0.0001 is as good as none.
  private static final long NEGLIGIBLE = NinePlaces.ONE / 10_000;

  private final NinePlaceCount count;
  private final int[] random;

  NzExclusion(Contest contest, NinePlaceCount count) {
    this.count = count;
    this.random =
        PseudoRandomNumbers.draw(
            contest.candidates().size(), contest.seats(), contest.rankings().total());
  }

  /// Clause 13.
  void excludeIfDecided(long quota, long surplus) {
    List<Integer> exposed = count.sheet.excludable();
    exposed.sort(count.byVotes());
    List<Integer> voteless = exposed.stream().filter(c -> count.votes[c] == 0).sorted().toList();
    if (voteless.size() > 1) {
      if (surplus < NEGLIGIBLE) {
        count.open(quota, surplus);
        excludeVoteless(voteless);
      }
      return;
    }
    long gap = count.votes[exposed.get(1)] - count.votes[exposed.get(0)];
    if (gap > surplus) {
      count.open(quota, surplus);
      count.sheet.decide(
          new Decision.LowestCannotCatchUp(
              NinePlaces.decimal(gap), NinePlaces.decimal(surplus), "clause 13"));
      count.exclude(exposed.get(0));
    } else if (surplus < NEGLIGIBLE) {
      count.open(quota, surplus);
      count.sheet.decide(
          new Decision.SurplusNegligible(
              NinePlaces.decimal(surplus), new BigDecimal("0.0001"), "clause 13"));
      count.exclude(lowest());
    }
  }

  private void excludeVoteless(List<Integer> voteless) {
    int spare = count.hopeful().size() - count.sheet.vacancies();
    if (voteless.size() <= spare && count.sheet.canExclude(voteless)) {
      count.sheet.decide(new Decision.VotelessTogether(voteless));
      voteless.forEach(count::exclude);
      return;
    }
    count.sheet.decide(new Decision.VotelessNotAllSpared());
    for (int i = 0; i < Math.min(spare, voteless.size()) && doubtful(); i++) {
      count.exclude(lowest());
    }
  }

  private boolean doubtful() {
    return count.sheet.doomed().isEmpty()
        && count.sheet.excludable().stream().anyMatch(c -> count.votes[c] == 0);
  }

  /// Clause 23.
  void excludeAtStandstill(long quota, long surplus) {
    count.open(quota, surplus);
    count.sheet.decide(new Decision.NothingNew("clause 23"));
    count.exclude(lowest());
  }

  /// Clause 19: the lowest on votes, then on the first difference (clause 40), then on the
  /// pseudo-random number.
  private int lowest() {
    Comparator<Integer> byVotes = count.byVotes();
    Comparator<Integer> byDifference = byVotes.thenComparing(count.history.byFirstDifference());
    List<Integer> exposed = count.sheet.excludable();
    int lowest = exposed.stream().min(byDifference.thenComparingInt(this::randomNow)).orElseThrow();
    List<Integer> tied = equal(exposed, lowest, byVotes);
    List<Integer> neverApart = equal(tied, lowest, byDifference);
    if (neverApart.size() > 1) {
      count.sheet.decide(
          new Decision.TieByPseudoRandomNumber(neverApart, lowest, randomNow(lowest)));
    } else if (tied.size() > 1) {
      int stage = count.history.stageThatSeparated(lowest, tied);
      count.sheet.decide(new Decision.TieByStage(Purpose.WHO_IS_EXCLUDED, tied, stage, lowest));
    }
    return lowest;
  }

  private static List<Integer> equal(
      List<Integer> candidates, int to, Comparator<Integer> comparator) {
    return candidates.stream().filter(c -> comparator.compare(c, to) == 0).toList();
  }

  /// Clause 48: the numbers are turned over at every distribution.
  private int randomNow(int candidate) {
    return count.iterations() % 2 == 1
        ? PseudoRandomNumbers.SCALE - random[candidate]
        : random[candidate];
  }
}
