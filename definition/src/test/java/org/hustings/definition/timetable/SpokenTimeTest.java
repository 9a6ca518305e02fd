package org.hustings.definition.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTimeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-08-03T16:30 | Monday 3 August 2020, 4.30pm",
        "2020-07-13T09:00 | Monday 13 July 2020, 9am",
        "2020-11-12T12:00 | Thursday 12 November 2020, 12 noon",
        "2020-11-12T12:05 | Thursday 12 November 2020, 12.05pm",
        "2020-10-25T00:00 | Sunday 25 October 2020, midnight",
        "2020-10-25T00:01 | Sunday 25 October 2020, 12.01am"
      })
  void a_time_is_written_as_people_say_it(LocalDateTime time, String words) {
    assertThat(SpokenTime.of(time)).isEqualTo(words);
  }
}
