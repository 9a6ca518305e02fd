package org.hustings.definition.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as a British reader writes them: "Monday 3 August 2020, 4.30pm".
public final class SpokenTime {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzzz", Locale.UK);

  private SpokenTime() {}

  /// "Monday 3 August 2020, 4.30pm", of an instant seen in a zone.
  public static String of(Instant instant, ZoneId zone) {
    return of(LocalDateTime.ofInstant(instant, zone));
  }

  /// "Monday 3 August 2020, 4.30pm (British Summer Time)", of an instant seen in a zone.
  public static String withZone(Instant instant, ZoneId zone) {
    return of(instant, zone) + " (" + ZONE.format(instant.atZone(zone)) + ")";
  }

  /// "Monday 3 August 2020, 4.30pm"
  public static String of(LocalDateTime time) {
    return day(time.toLocalDate()) + ", " + hour(time.toLocalTime());
  }

  /// "Monday 3 August 2020"
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /// The time of day: "4.30pm", "9am", "12 noon", "midnight".
  public static String hour(LocalTime time) {
    int minute = time.getMinute();
    if (minute == 0 && time.getHour() % 12 == 0) {
      return time.getHour() == 0 ? "midnight" : "12 noon";
    }
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    String minutes = minute == 0 ? "" : String.format(Locale.ROOT, ".%02d", minute);
    return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
  }
}
