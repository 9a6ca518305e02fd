package org.hustings.server.organisation.csv;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The ways in which a day is written in a file: 2020-08-24, 24/08/2020, 24.8.2020, 24 August 2020,
/// 24-Aug-2020; a time of midnight after it is what a spreadsheet or database adds.
final class Days {
  private static final List<DateTimeFormatter> WAYS =
      List.of(
          way("d/M/uuuu"),
          way("d.M.uuuu"),
          way("d-M-uuuu"),
          way("d MMM uuuu"),
          way("d MMMM uuuu"),
          way("d-MMM-uuuu"));

  private static final Pattern OF_SHORT_YEAR =
      Pattern.compile("\\d{1,2}([/.-]\\d{1,2}[/.-]|[ -][A-Za-z]{3,9}[ -])\\d{2}");
  private static final Pattern MIDNIGHT = Pattern.compile("[T ]00:00(:00(\\.0+)?)?Z?$");

  private Days() {}

  static @Nullable LocalDate parse(String text) {
    LocalDate asMost = iso(text);
    if (asMost != null) {
      return asMost;
    }
    String day = MIDNIGHT.matcher(text).replaceFirst("");
    LocalDate iso = iso(day);
    if (iso != null) {
      return iso;
    }
    for (DateTimeFormatter way : WAYS) {
      try {
        return LocalDate.parse(day, way);
      } catch (DateTimeParseException _) {
        // the next way may fit
      }
    }
    return null;
  }

  /// Whether it is a day but for the century, which nobody can know: 5/3/19 is no guess of ours.
  static boolean hasShortYear(String text) {
    return OF_SHORT_YEAR.matcher(text).matches();
  }

  /// By far the most common; done by hand because a million members have three of them.
  private static @Nullable LocalDate iso(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  private static DateTimeFormatter way(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.UK)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
