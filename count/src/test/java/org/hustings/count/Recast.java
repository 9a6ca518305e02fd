package org.hustings.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// The same contest told otherwise, for tests of what must not matter.
public final class Recast {
  private Recast() {}

  /// With the candidates in another order.
  public static Contest shuffled(Contest contest, long seed) {
    List<Candidate> order = new ArrayList<>(contest.candidates());
    Collections.shuffle(order, new Random(seed));
    int[] numbers = new int[order.size() + 1];
    List<Candidate> candidates = new ArrayList<>();
    for (Candidate candidate : order) {
      candidates.add(new Candidate(candidates.size() + 1, candidate.name()));
      numbers[candidate.number()] = candidates.size();
    }
    return renumbered(contest, candidates, numbers);
  }

  /// With nobody ranking this candidate.
  public static Contest unranked(Contest contest, int gone) {
    int[] numbers = new int[contest.candidates().size() + 1];
    for (int number = 1; number < numbers.length; number++) {
      numbers[number] = number == gone ? 0 : number;
    }
    return renumbered(contest, contest.candidates(), numbers);
  }

  /// Number 0 takes a preference out; rankings must be plain.
  private static Contest renumbered(Contest contest, List<Candidate> candidates, int[] numbers) {
    Rankings rankings = contest.rankings();
    RankingsBuilder builder = new RankingsBuilder();
    for (int r = rankings.distinct() - 1; r >= 0; r--) {
      for (int place = rankings.start(r); place < rankings.end(r); place++) {
        if (numbers[rankings.mark(place)] > 0) {
          builder.mark(numbers[rankings.mark(place)]);
        }
      }
      builder.end(rankings.weight(r));
    }
    return new Contest(
        contest.title(), contest.seats(), candidates, Set.of(), List.of(), builder.build(), 0);
  }

  /// With some neighbouring preferences made equal, and some skipped before the last.
  public static Contest withEqualsAndGaps(Contest contest, long seed) {
    Random random = new Random(seed);
    Rankings rankings = contest.rankings();
    RankingsBuilder builder = new RankingsBuilder();
    for (int r = 0; r < rankings.distinct(); r++) {
      for (int place = rankings.start(r); place < rankings.end(r); place++) {
        boolean first = place == rankings.start(r);
        boolean skipped = !first && random.nextInt(8) == 0;
        if (skipped) {
          builder.mark(Rankings.SKIPPED);
        }
        boolean equal = !first && !skipped && random.nextInt(4) == 0;
        builder.mark(equal ? -rankings.mark(place) : rankings.mark(place));
      }
      builder.end(rankings.weight(r));
    }
    return new Contest(
        contest.title(),
        contest.seats(),
        contest.candidates(),
        contest.withdrawn(),
        List.of(),
        builder.build(),
        0);
  }
}
