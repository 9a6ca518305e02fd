package org.hustings.server.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.hustings.definition.timetable.Moment;
import org.hustings.server.words.English;
import org.junit.jupiter.api.Test;

class TimetableWordsTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static String to(String moment, String now) {
    Moment at =
        moment.length() == 10
            ? new Moment.Day(LocalDate.parse(moment))
            : new Moment.Minute(LocalDateTime.parse(moment));
    return TimetableWords.howFar(English.WORDS, at, Instant.parse(now), LONDON);
  }

  @Test
  void days_are_reckoned_by_the_calendar_of_the_elections_zone() {
    assertThat(to("2020-09-27T23:59", "2020-08-03T15:30:00Z")).isEqualTo("in 55 days");
    assertThat(to("2020-08-04", "2020-08-03T22:59:00Z")).isEqualTo("tomorrow");
    assertThat(to("2020-08-04", "2020-08-03T23:00:00Z")).isEqualTo("today");
    assertThat(to("2020-08-01", "2020-08-03T12:00:00Z")).isEqualTo("2 days ago");
    assertThat(to("2020-08-02", "2020-08-03T12:00:00Z")).isEqualTo("yesterday");
  }

  @Test
  void within_two_days_of_a_stated_time_hours_and_minutes_are_told() {
    assertThat(to("2020-11-12T12:00", "2020-11-11T07:00:00Z")).isEqualTo("in 29 hours");
    assertThat(to("2020-11-12T12:00", "2020-11-12T11:00:00Z")).isEqualTo("in 1 hour");
    assertThat(to("2020-11-12T12:00", "2020-11-12T11:59:30Z")).isEqualTo("in 1 minute");
    assertThat(to("2020-11-12T12:00", "2020-11-12T12:05:00Z")).isEqualTo("5 minutes ago");
  }
}
