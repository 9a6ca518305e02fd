package org.hustings.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Random elections from a seed, small and full of ties.
public final class RandomPolls {
  private RandomPolls() {}

  /// A contest of 2 to 9 candidates and up to 60 rankings, each borne by up to 4 ballots.
  public static Contest contest(long seed) {
    Random random = new Random(seed);
    int candidates = 2 + random.nextInt(8);
    int seats = 1 + random.nextInt(Math.min(5, candidates));
    RankingsBuilder rankings = new RankingsBuilder();
    int papers = random.nextInt(60);
    for (int i = 0; i < papers; i++) {
      int[] ranking = ranking(random, candidates);
      rankings.add(1 + random.nextInt(4), ranking);
    }
    List<Candidate> names = new ArrayList<>();
    for (int number = 1; number <= candidates; number++) {
      names.add(new Candidate(number, "C" + number));
    }
    return new Contest("seed " + seed, seats, names, Set.of(), List.of(), rankings.build(), 0);
  }

  /// Candidates with lower numbers come first more often; most papers are short.
  private static int[] ranking(Random random, int candidates) {
    List<Integer> order = new ArrayList<>();
    for (int number = 1; number <= candidates; number++) {
      order.add(number);
    }
    Collections.shuffle(order, random);
    if (random.nextInt(3) == 0) {
      Collections.sort(order.subList(0, candidates / 2));
    }
    int length = 1 + random.nextInt(candidates);
    return order.subList(0, length).stream().mapToInt(Integer::intValue).toArray();
  }
}
