package org.hustings.server.nomination.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The moment of the last change in the words of a tracker page, which name no year: "4.30pm,
/// Monday 3rd August".
///
/// @param time the time of day
/// @param weekday the day of the week as written; only some years agree with it
/// @param month the month
/// @param day the day of the month
public record Stamp(LocalTime time, DayOfWeek weekday, Month month, int day) {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<hour>\\d{1,2})(?:[.:](?<minute>\\d{2}))?\\s*(?<half>am|pm),?\\s+(?<weekday>[a-z]+)\\s+"
              + "(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>[a-z]+)\\.?",
          Pattern.CASE_INSENSITIVE);

  /// The stamp of this moment.
  public static Stamp of(LocalDateTime at) {
    LocalTime time = LocalTime.of(at.getHour(), at.getMinute());
    return new Stamp(time, at.getDayOfWeek(), at.getMonth(), at.getDayOfMonth());
  }

  /// Reads such words; nothing if they are not of that form.
  static Optional<Stamp> read(String words) {
    Matcher match = WORDS.matcher(words.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      int minute = match.group("minute") == null ? 0 : Integer.parseInt(match.group("minute"));
      int hour = Integer.parseInt(match.group("hour"));
      int day = Integer.parseInt(match.group("day"));
      if (hour < 1 || hour > 12 || day < 1) {
        return Optional.empty();
      }
      int past = "pm".equalsIgnoreCase(match.group("half")) ? 12 : 0;
      return Optional.of(
          new Stamp(
              LocalTime.of(hour % 12 + past, minute),
              DayOfWeek.valueOf(match.group("weekday").toUpperCase(Locale.ROOT)),
              Month.valueOf(match.group("month").toUpperCase(Locale.ROOT)),
              day));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// This moment in a year, if the weekday is the right one there.
  public Optional<LocalDateTime> in(int year) {
    if (day > month.length(LocalDate.of(year, 1, 1).isLeapYear())) {
      return Optional.empty();
    }
    LocalDate date = LocalDate.of(year, month, day);
    return date.getDayOfWeek() == weekday ? Optional.of(date.atTime(time)) : Optional.empty();
  }

  /// The words: "4.30pm, Monday 3rd August".
  public String words() {
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    String minutes =
        time.getMinute() == 0 ? "" : String.format(Locale.ROOT, ".%02d", time.getMinute());
    return hour
        + minutes
        + (time.getHour() < 12 ? "am" : "pm")
        + ", "
        + weekday.getDisplayName(TextStyle.FULL, Locale.UK)
        + " "
        + day
        + ordinal(day)
        + " "
        + month.getDisplayName(TextStyle.FULL, Locale.UK);
  }

  private static String ordinal(int day) {
    if (day >= 11 && day <= 13) {
      return "th";
    }
    return switch (day % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
