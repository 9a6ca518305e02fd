package org.hustings.definition.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How to write a day, or a day and time, that is written otherwise than the file wants it.
final class MomentAdvice {
  private static final Pattern PARTS =
      Pattern.compile("(.+?)(?:(?:,? (?:at )?|T)(\\d{1,2})[:.](\\d\\d)(:00(?:\\.0+)?)?)?");

  /// Where it could be either, a day stands before its month, as it is written in Britain.
  private static final List<DateTimeFormatter> DAYS =
      Stream.of(
              "uuuu-M-d",
              "uuuu/M/d",
              "d/M/uuuu",
              "d.M.uuuu",
              "d-M-uuuu",
              "d MMMM uuuu",
              "d MMM uuuu")
          .map(MomentAdvice::format)
          .toList();

  private MomentAdvice() {}

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.UK);
  }

  /// "write 2021-03-31", or nothing where it cannot be told which day is meant.
  static String of(String written) {
    Matcher parts = PARTS.matcher(written.strip());
    if (!parts.matches()) {
      return "";
    }
    return day(parts.group(1).strip())
        .flatMap(day -> parts.group(2) == null ? Optional.of(day.toString()) : at(day, parts))
        .map(meant -> "write " + meant)
        .orElse("");
  }

  private static Optional<String> at(LocalDate day, Matcher parts) {
    int hour = Integer.parseInt(parts.group(2));
    int minute = Integer.parseInt(parts.group(3));
    return hour < 24 && minute < 60
        ? Optional.of(day + "T" + LocalTime.of(hour, minute))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String written) {
    String plain = written.replaceFirst("(?i)^(\\d{1,2})(st|nd|rd|th)\\b", "$1");
    for (DateTimeFormatter format : DAYS) {
      try {
        return Optional.of(LocalDate.parse(plain, format));
      } catch (DateTimeException _) {
        // another form
      }
    }
    return Optional.empty();
  }
}
