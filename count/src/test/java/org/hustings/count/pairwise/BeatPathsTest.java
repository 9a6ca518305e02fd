package org.hustings.count.pairwise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.hustings.count.Contest;
import org.hustings.count.RandomPolls;
import org.hustings.count.Recast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Dropping the weakest defeats, as the constitution says it, comes to the same as Schulze's own
/// definition: nobody has a stronger beat path to the winner than the winner to him. The two are
/// equal wherever no two defeats are equally strong.
class BeatPathsTest {
  static LongStream seeds() {
    return LongStream.rangeClosed(1, 400);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whoever_is_left_in_the_schwartz_set_has_the_strongest_beat_paths(long seed) {
    Contest contest = Recast.withEqualsAndGaps(RandomPolls.contest(seed), seed);
    PairwiseVotes votes = new PairwiseVotes(contest);
    int candidates = contest.candidates().size();
    if (!equallyStrong(votes, candidates)) {
      assertThat(left(contest, votes))
          .as("seed %d", seed)
          .isEqualTo(byBeatPaths(votes, candidates));
    }
  }

  private static List<Integer> left(Contest contest, PairwiseVotes votes) {
    Defeats defeats =
        new Defeats(contest.candidates().stream().map(c -> c.number()).toList(), votes);
    List<Integer> set = defeats.schwartzSet();
    while (!defeats.dropWeakest(set).isEmpty()) {
      set = defeats.schwartzSet();
    }
    return set;
  }

  private static List<Integer> byBeatPaths(PairwiseVotes votes, int candidates) {
    long[][] strength = new long[candidates + 1][candidates + 1];
    for (int a = 1; a <= candidates; a++) {
      for (int b = 1; b <= candidates; b++) {
        strength[a][b] = strength(votes, a, b);
      }
    }
    for (int by = 1; by <= candidates; by++) {
      for (int a = 1; a <= candidates; a++) {
        for (int b = 1; b <= candidates; b++) {
          if (a != b && a != by && b != by) {
            long path = Math.min(strength[a][by], strength[by][b]);
            strength[a][b] = Math.max(strength[a][b], path);
          }
        }
      }
    }
    List<Integer> winners = new ArrayList<>();
    for (int a = 1; a <= candidates; a++) {
      boolean beaten = false;
      for (int b = 1; b <= candidates; b++) {
        beaten |= strength[b][a] > strength[a][b];
      }
      if (!beaten) {
        winners.add(a);
      }
    }
    return winners;
  }

  /// 0 where a does not defeat b.
  private static long strength(PairwiseVotes votes, int a, int b) {
    long preferring = votes.preferring(a, b);
    long against = votes.preferring(b, a);
    return preferring > against ? preferring * 1_000_000 + 999_999 - against : 0;
  }

  private static boolean equallyStrong(PairwiseVotes votes, int candidates) {
    Set<Long> strengths = new HashSet<>();
    for (int a = 1; a <= candidates; a++) {
      for (int b = 1; b <= candidates; b++) {
        long strength = strength(votes, a, b);
        if (a != b && (strength > 0 ? !strengths.add(strength) : strength(votes, b, a) == 0)) {
          return true;
        }
      }
    }
    return false;
  }
}
