package org.hustings.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingsBuilderTest {
  @Test
  void equal_rankings_become_one_with_their_weights_added() {
    Rankings rankings =
        new RankingsBuilder().add(2, 3, 1).add(1, 2).add(5, 3, 1).add(1, 3, 1, 2).build();

    assertThat(show(rankings)).containsExactly("1 × [2]", "7 × [3, 1]", "1 × [3, 1, 2]");
    assertThat(rankings.total()).isEqualTo(9);
  }

  @Test
  void a_ballot_without_preferences_counts_and_sorts_first() {
    Rankings rankings = new RankingsBuilder().add(1, 1).add(4).build();

    assertThat(show(rankings)).containsExactly("4 × []", "1 × [1]");
  }

  @Test
  void preferences_skipped_at_the_end_mean_nothing() {
    Rankings rankings = new RankingsBuilder().add(1, 1, 0, 2, 0, 0).add(1, 1, 0, 2).build();

    assertThat(show(rankings)).containsExactly("2 × [1, 0, 2]");
  }

  @Test
  void a_dropped_ranking_leaves_no_trace() {
    RankingsBuilder builder = new RankingsBuilder().add(1, 1, 2);
    builder.mark(2);
    builder.drop();

    assertThat(show(builder.add(1, 1, 2).build())).containsExactly("2 × [1, 2]");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 40, 300, 32_000})
  void many_rankings_sort_as_lists_do(int candidates) {
    long seed = candidates;
    Random random = new Random(seed);
    List<int[]> ballots = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      ballots.add(ranking(random, candidates, random.nextInt(12)));
    }
    TreeMap<List<Integer>, Long> expected = new TreeMap<>(RankingsBuilderTest::compare);
    RankingsBuilder builder = new RankingsBuilder();
    for (int[] ballot : ballots) {
      expected.merge(Arrays.stream(ballot).boxed().toList(), 1L, Long::sum);
      builder.add(1, ballot);
    }

    List<String> sorted = new ArrayList<>();
    expected.forEach((ranking, weight) -> sorted.add(weight + " × " + ranking));
    assertThat(show(builder.build())).as("seed %d", seed).isEqualTo(sorted);
  }

  @Test
  void the_order_of_the_ballots_does_not_matter() {
    Random random = new Random(7);
    List<int[]> ballots = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      ballots.add(ranking(random, 4, random.nextInt(6)));
    }
    RankingsBuilder forwards = new RankingsBuilder();
    ballots.forEach(ballot -> forwards.add(1, ballot));
    Collections.shuffle(ballots, random);
    RankingsBuilder shuffled = new RankingsBuilder();
    ballots.forEach(ballot -> shuffled.add(1, ballot));

    assertThat(show(shuffled.build())).isEqualTo(show(forwards.build()));
  }

  @Test
  void candidates_can_be_renumbered_before_the_rankings_are_sorted() {
    RankingsBuilder builder = new RankingsBuilder().add(1, 1, 2, -3).add(1, 2);
    builder.renumber(new int[] {0, 3, 1, 2});

    assertThat(show(builder.build())).containsExactly("1 × [1]", "1 × [3, 1, -2]");
  }

  /// Nobody twice; half of the preferences after the first are shared with the one before.
  private static int[] ranking(Random random, int candidates, int length) {
    int[] drawn = random.ints(length, 1, candidates + 1).distinct().toArray();
    for (int place = 1; place < drawn.length; place++) {
      drawn[place] = random.nextBoolean() ? drawn[place] : -drawn[place];
    }
    return drawn;
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      if (!a.get(i).equals(b.get(i))) {
        return a.get(i) - b.get(i);
      }
    }
    return a.size() - b.size();
  }

  private static List<String> show(Rankings rankings) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < rankings.distinct(); i++) {
      List<Integer> marks = new ArrayList<>();
      for (int place = rankings.start(i); place < rankings.end(i); place++) {
        marks.add((int) rankings.mark(place));
      }
      shown.add(rankings.weight(i) + " × " + marks);
    }
    return shown;
  }
}
