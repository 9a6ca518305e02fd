package org.hustings.server.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hustings.definition.Channel;
import org.junit.jupiter.api.Test;

class ReceivedDaysTest {
  private static final LocalDate OPENED = LocalDate.of(2020, 10, 19);
  private static final LocalDate CLOSED = LocalDate.of(2020, 11, 12);

  @Test
  void days_with_few_votes_are_told_together_with_those_after_them() {
    SortedMap<LocalDate, Long> byDay =
        new TreeMap<>(Map.of(day(20), 30L, day(22), 25L, day(23), 400L, day(28), 3L));

    assertThat(ReceivedDays.together(Channel.POST, byDay, OPENED, CLOSED))
        .containsExactly(
            new ReceivedDays(Channel.POST, OPENED, day(22), 55),
            new ReceivedDays(Channel.POST, day(23), CLOSED, 403));
  }

  @Test
  void of_a_channel_with_few_votes_in_all_no_day_is_told() {
    SortedMap<LocalDate, Long> byDay = new TreeMap<>(Map.of(day(20), 30L, day(22), 19L));

    assertThat(ReceivedDays.together(Channel.POST, byDay, OPENED, CLOSED)).isEmpty();
  }

  @Test
  void no_figure_is_below_the_floor_and_none_is_lost() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      SortedMap<LocalDate, Long> byDay = new TreeMap<>();
      for (int day = random.nextInt(25); day > 0; day--) {
        byDay.put(OPENED.plusDays(random.nextInt(25)), 1L + random.nextInt(90));
      }
      long all = byDay.values().stream().mapToLong(Long::longValue).sum();

      List<ReceivedDays> together = ReceivedDays.together(Channel.ONLINE, byDay, OPENED, CLOSED);

      assertThat(together).as("seed %d", seed).allMatch(one -> one.votes() >= ReceivedDays.FLOOR);
      assertThat(together.stream().mapToLong(ReceivedDays::votes).sum())
          .as("seed %d", seed)
          .isEqualTo(all < ReceivedDays.FLOOR ? 0 : all);
      for (int i = 1; i < together.size(); i++) {
        assertThat(together.get(i).first()).isEqualTo(together.get(i - 1).last().plusDays(1));
      }
    }
  }

  private static LocalDate day(int ofOctober) {
    return LocalDate.of(2020, 10, ofOctober);
  }
}
