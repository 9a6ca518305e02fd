package org.hustings.definition.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A date, or a date with a time to the minute, in the election's zone. The weekday is computed.
public sealed interface Moment {
  LocalDate date();

  /// The first instant of it: the time itself, or the start of the day.
  Instant begins(ZoneId zone);

  /// The first instant after it: the time itself, or the start of the next day.
  Instant ends(ZoneId zone);

  /// As a person writes it: "Monday 3 August 2020, 4.30pm".
  String words();

  /// As it stands in a sentence: "at 4.30pm on Monday 3 August 2020".
  String inSentence();

  /// As the definition file writes it: `2020-08-03` or `2020-08-03T16:30`.
  String text();

  /// A whole day.
  record Day(LocalDate date) implements Moment {
    @Override
    public Instant begins(ZoneId zone) {
      return date.atStartOfDay(zone).toInstant();
    }

    @Override
    public Instant ends(ZoneId zone) {
      return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    @Override
    public String words() {
      return MomentWords.date(date);
    }

    @Override
    public String inSentence() {
      return "on " + words();
    }

    @Override
    public String text() {
      return date.toString();
    }
  }

  /// A time of day, to the minute.
  ///
  /// @param offset tells which of the two is meant where clocks going back make a time happen
  ///   twice; elsewhere it is not needed
  record Minute(LocalDateTime time, @Nullable ZoneOffset offset) implements Moment {
    public Minute(LocalDateTime time) {
      this(time, null);
    }

    @Override
    public LocalDate date() {
      return time.toLocalDate();
    }

    @Override
    public Instant begins(ZoneId zone) {
      return offset == null ? time.atZone(zone).toInstant() : time.toInstant(offset);
    }

    @Override
    public Instant ends(ZoneId zone) {
      return begins(zone);
    }

    @Override
    public String words() {
      return MomentWords.dateAndTime(time);
    }

    @Override
    public String inSentence() {
      String clock = MomentWords.time(time.toLocalTime());
      return "at %s on %s".formatted(clock, MomentWords.date(date()));
    }

    @Override
    public String text() {
      return time + (offset == null ? "" : offset.toString());
    }
  }
}
