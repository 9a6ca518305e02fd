package org.hustings.definition.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/// The moments of a timetable in words, as times are written on every page.
public final class MomentWords {
  private MomentWords() {}

  /// "Monday 3 August 2020"
  public static String date(LocalDate date) {
    return SpokenTime.day(date);
  }

  /// "Monday 3 August 2020, 4.30pm"
  public static String dateAndTime(LocalDateTime time) {
    return SpokenTime.of(time);
  }

  /// "Monday 3 August 2020, 4.30pm", of an instant seen in a zone.
  public static String dateAndTime(Instant instant, ZoneId zone) {
    return SpokenTime.of(instant, zone);
  }

  /// "Monday 3 August 2020, 4.30pm (British Summer Time)", of an instant seen in a zone.
  public static String dateTimeAndZone(Instant instant, ZoneId zone) {
    return SpokenTime.withZone(instant, zone);
  }

  /// "4.30pm", "9am", "12 noon", "midnight"
  public static String time(LocalTime time) {
    return SpokenTime.hour(time);
  }
}
