package org.hustings.server.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PublicNumbersTest {
  @Test
  void a_group_below_the_floor_is_hidden_and_never_alone() {
    PublicNumbers numbers = PublicNumbers.of(new TreeMap<>(Map.of("a", 9L, "b", 50L, "c", 12L)));
    assertThat(numbers.shown()).containsOnly(Map.entry("b", 50L));
    assertThat(numbers.hidden()).isEqualTo(2);
  }

  @Test
  void several_small_groups_hide_each_other() {
    PublicNumbers numbers = PublicNumbers.of(new TreeMap<>(Map.of("a", 9L, "b", 3L, "c", 12L)));
    assertThat(numbers.shown()).containsOnly(Map.entry("c", 12L));
  }

  @Test
  void without_a_small_group_all_are_shown() {
    assertThat(PublicNumbers.of(new TreeMap<>(Map.of("a", 10L, "b", 30L))).hidden()).isZero();
  }
}
