package org.hustings.server.nomination.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020-08-03T16:30 | 4.30pm, Monday 3rd August
          2020-08-11T09:00 | 9am, Tuesday 11th August
          2020-09-21T12:05 | 12.05pm, Monday 21st September
          2020-09-22T00:00 | 12am, Tuesday 22nd September
          """)
  void a_moment_is_written_as_the_page_writes_it(LocalDateTime at, String words) {
    assertThat(Stamp.of(at).words()).isEqualTo(words);
  }

  @Test
  void what_is_written_is_read_again() {
    LocalDateTime start = LocalDateTime.parse("2019-01-01T00:00");
    Random random = new Random(20200803);
    for (int i = 0; i < 500; i++) {
      LocalDateTime at = start.plusMinutes(random.nextInt(5 * 365 * 24 * 60));
      assertThat(Stamp.read(Stamp.of(at).words() + ".").orElseThrow().in(at.getYear()))
          .describedAs("%s", at)
          .contains(at);
    }
  }

  @Test
  void a_year_in_which_the_weekday_is_wrong_does_not_fit() {
    Stamp stamp = Stamp.read("4.30pm, Monday 3rd August").orElseThrow();
    assertThat(stamp.in(2020)).contains(LocalDateTime.parse("2020-08-03T16:30"));
    assertThat(stamp.in(2021)).isEmpty();
    assertThat(Stamp.read("1pm, Monday 30th February").orElseThrow().in(2020)).isEmpty();
  }
}
