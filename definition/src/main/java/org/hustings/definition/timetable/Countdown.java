package org.hustings.definition.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// How far off a moment is, in words.
public final class Countdown {
  private static final int HOURS_SAID = 48;

  private Countdown() {}

  /// "in 55 days", "tomorrow", "in 5 hours", "today", "3 days ago".
  public static String words(Moment moment, Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    long days = ChronoUnit.DAYS.between(today, moment.date());
    if (moment instanceof Moment.Minute minute) {
      Duration until = Duration.between(now, minute.begins(zone));
      if (Math.abs(until.toHours()) < HOURS_SAID) {
        return hours(until);
      }
    }
    return days(days);
  }

  private static String days(long days) {
    if (days == 0) {
      return "today";
    }
    if (Math.abs(days) == 1) {
      return days > 0 ? "tomorrow" : "yesterday";
    }
    return days > 0 ? "in " + days + " days" : -days + " days ago";
  }

  private static String hours(Duration until) {
    Duration length = until.abs();
    String words =
        length.toHours() > 0
            ? number(length.toHours(), "hour")
            : number(Math.max(1, length.toMinutes()), "minute");
    return until.isPositive() ? "in " + words : words + " ago";
  }

  private static String number(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
