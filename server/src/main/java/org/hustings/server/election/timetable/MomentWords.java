package org.hustings.server.election.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates and times as a British reader writes them.
public final class MomentWords {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private MomentWords() {}

  /// "Monday 3 August 2020"
  public static String date(LocalDate date) {
    return DATE.format(date);
  }

  /// "Monday 3 August 2020, 4.30pm"
  public static String dateAndTime(LocalDateTime time) {
    return date(time.toLocalDate()) + ", " + time(time.toLocalTime());
  }

  /// "Monday 3 August 2020, 4.30pm", of an instant seen in a zone.
  public static String dateAndTime(Instant instant, ZoneId zone) {
    return dateAndTime(instant.atZone(zone).toLocalDateTime());
  }

  /// "4.30pm", "9am", "12 noon", "midnight"
  public static String time(LocalTime time) {
    if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
      return time.getHour() == 0 ? "midnight" : "12 noon";
    }
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    String minutes = time.getMinute() == 0 ? "" : ".%02d".formatted(time.getMinute());
    return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
  }
}
