package org.hustings.definition.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Act OPEN =
      Act.of(ActKind.NOMINATIONS_OPEN, new Moment.Day(LocalDate.of(2020, 7, 11)));
  private static final Act CLOSE =
      Act.of(ActKind.NOMINATIONS_CLOSE, new Moment.Minute(LocalDateTime.of(2020, 9, 27, 23, 59)));
  private static final Act DECLARATION =
      Act.of(ActKind.DECLARATION, new Moment.Day(LocalDate.of(2020, 11, 13)));
  private static final Timetable TIMETABLE =
      new Timetable(LONDON, List.of(DECLARATION, CLOSE, OPEN));

  @Test
  void acts_stand_in_order_of_time_however_the_file_lists_them() {
    assertThat(TIMETABLE.acts()).containsExactly(OPEN, CLOSE, DECLARATION);
  }

  @Test
  void nominations_open_with_the_first_instant_of_the_day_in_the_elections_zone() {
    Window window = TIMETABLE.nominations();
    assertThat(window.contains(Instant.parse("2020-07-10T22:59:59.999Z"))).isFalse();
    assertThat(window.contains(Instant.parse("2020-07-10T23:00:00Z"))).isTrue();
  }

  @Test
  void nominations_close_at_the_very_instant_stated() {
    Window window = TIMETABLE.nominations();
    assertThat(window.contains(Instant.parse("2020-09-27T22:58:59.999Z"))).isTrue();
    assertThat(window.contains(Instant.parse("2020-09-27T22:59:00Z"))).isFalse();
    assertThat(window.isAfter(Instant.parse("2020-09-27T22:59:00Z"))).isTrue();
  }

  @Test
  void a_day_that_closes_lasts_to_its_end() {
    Instant closes = new Moment.Day(LocalDate.of(2020, 10, 25)).ends(LONDON);
    assertThat(closes).isEqualTo(Instant.parse("2020-10-26T00:00:00Z"));
  }

  @Test
  void a_bound_no_one_stated_does_not_bind() {
    assertThat(TIMETABLE.ballot().contains(Instant.EPOCH)).isTrue();
  }

  @Test
  void what_is_next_is_the_first_act_that_is_not_over() {
    assertThat(TIMETABLE.next(Instant.parse("2020-08-03T15:30:00Z"))).contains(CLOSE);
    assertThat(TIMETABLE.next(Instant.parse("2020-11-13T12:00:00Z"))).contains(DECLARATION);
    assertThat(TIMETABLE.next(Instant.parse("2020-11-14T00:00:00Z"))).isEmpty();
  }

  @Test
  void a_time_that_happens_twice_is_told_apart_by_its_offset() {
    LocalDateTime halfPastOne = LocalDateTime.of(2020, 10, 25, 1, 30);
    assertThat(new Moment.Minute(halfPastOne, ZoneOffset.ofHours(1)).begins(LONDON))
        .isEqualTo(Instant.parse("2020-10-25T00:30:00Z"));
    assertThat(new Moment.Minute(halfPastOne, ZoneOffset.UTC).begins(LONDON))
        .isEqualTo(Instant.parse("2020-10-25T01:30:00Z"));
  }

  @Test
  void weekdays_are_computed_and_times_said_as_in_Britain() {
    assertThat(CLOSE.at().words()).isEqualTo("Sunday 27 September 2020, 11.59pm");
    assertThat(OPEN.at().words()).isEqualTo("Saturday 11 July 2020");
    assertThat(MomentWords.time(LocalTime.of(12, 0))).isEqualTo("12 noon");
    assertThat(MomentWords.time(LocalTime.MIDNIGHT)).isEqualTo("midnight");
    assertThat(MomentWords.time(LocalTime.of(0, 5))).isEqualTo("12.05am");
    assertThat(MomentWords.time(LocalTime.of(9, 0))).isEqualTo("9am");
    assertThat(MomentWords.time(LocalTime.of(16, 30))).isEqualTo("4.30pm");
  }
}
