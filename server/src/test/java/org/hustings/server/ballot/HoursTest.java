package org.hustings.server.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.server.ballot.Hours.State.CLOSED;
import static org.hustings.server.ballot.Hours.State.IN_GRACE;
import static org.hustings.server.ballot.Hours.State.NOT_YET_OPEN;
import static org.hustings.server.ballot.Hours.State.OPEN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.timetable.Timetable;
import org.hustings.definition.timetable.Window;
import org.junit.jupiter.api.Test;

class HoursTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Instant OPENS = Instant.parse("2020-10-18T23:00:00Z");
  private static final Instant CLOSES = Instant.parse("2020-11-12T12:00:00Z");

  @Test
  void the_ballot_opens_and_closes_to_the_microsecond() {
    Hours hours = new Hours(OPENS, CLOSES, Duration.ofMinutes(10), List.of(), LONDON);
    Instant graceEnds = CLOSES.plus(10, ChronoUnit.MINUTES);

    assertThat(hours.at(OPENS.minus(1, ChronoUnit.MICROS))).isEqualTo(NOT_YET_OPEN);
    assertThat(hours.at(OPENS)).isEqualTo(OPEN);
    assertThat(hours.at(CLOSES.minus(1, ChronoUnit.MICROS))).isEqualTo(OPEN);
    assertThat(hours.at(CLOSES)).isEqualTo(IN_GRACE);
    assertThat(hours.at(graceEnds.minus(1, ChronoUnit.MICROS))).isEqualTo(IN_GRACE);
    assertThat(hours.at(graceEnds)).isEqualTo(CLOSED);
  }

  @Test
  void without_grace_it_is_closed_at_the_close() {
    Hours hours = new Hours(OPENS, CLOSES, Duration.ZERO, List.of(), LONDON);

    assertThat(hours.at(CLOSES)).isEqualTo(CLOSED);
  }

  @Test
  void what_nobody_stated_does_not_open() {
    assertThat(new Hours(null, CLOSES, Duration.ZERO, List.of(), LONDON).at(CLOSES.minusSeconds(1)))
        .isEqualTo(NOT_YET_OPEN);
  }

  /// British Summer Time ended at 1am GMT on Sunday 25 October 2020: half past one came twice.
  @Test
  void a_close_in_the_hour_that_comes_twice_is_the_one_that_is_meant() {
    LocalDateTime halfPastOne = LocalDateTime.of(2020, 10, 25, 1, 30);

    assertThat(closing(new Moment.Minute(halfPastOne, ZoneOffset.ofHours(1))))
        .isEqualTo(Instant.parse("2020-10-25T00:30:00Z"));
    assertThat(closing(new Moment.Minute(halfPastOne, ZoneOffset.UTC)))
        .isEqualTo(Instant.parse("2020-10-25T01:30:00Z"));
  }

  @Test
  void the_day_on_which_summer_time_ends_has_twenty_five_hours() {
    Moment day = new Moment.Day(LocalDate.of(2020, 10, 25));

    assertThat(day.begins(LONDON)).isEqualTo(Instant.parse("2020-10-24T23:00:00Z"));
    assertThat(closing(day)).isEqualTo(Instant.parse("2020-10-26T00:00:00Z"));
  }

  private static Instant closing(Moment at) {
    Timetable timetable = new Timetable(LONDON, List.of(Act.of(ActKind.BALLOT_CLOSES, at)));
    Window window = timetable.ballot();
    return Objects.requireNonNull(window.closes());
  }
}
