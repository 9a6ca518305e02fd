package org.hustings.server.ballot.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.hustings.server.roll.ElectorNumber;
import org.junit.jupiter.api.Test;

class PoolTest {
  private static List<ElectorNumber> voters(int number) {
    return IntStream.rangeClosed(1, number)
        .map(one -> number + 1 - one)
        .mapToObj(ElectorNumber::new)
        .toList();
  }

  @Test
  void nobody_is_told_with_few_others_and_nobody_stays_behind_with_few_others() {
    Random random = new Random(3);

    assertThat(Pool.taken(voters(99), random)).isEmpty();
    assertThat(Pool.taken(voters(100), random)).hasSize(50);
    assertThat(Pool.taken(voters(340), random)).hasSize(290);
  }

  @Test
  void they_are_told_in_the_order_of_the_roll() {
    assertThat(Pool.taken(voters(200), new Random(4)))
        .isSortedAccordingTo((one, other) -> Integer.compare(one.value(), other.value()))
        .doesNotHaveDuplicates();
  }

  @Test
  void who_stays_behind_is_drawn_by_lot_among_all() {
    Random random = new Random(5);
    List<ElectorNumber> waiting = voters(120);
    Set<ElectorNumber> stayed = new HashSet<>();
    for (int day = 0; day < 40; day++) {
      Set<ElectorNumber> behind = new HashSet<>(waiting);
      behind.removeAll(Set.copyOf(Pool.taken(waiting, random)));
      stayed.addAll(behind);
    }
    assertThat(stayed).hasSize(120);
  }
}
