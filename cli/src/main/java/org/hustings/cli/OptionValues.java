package org.hustings.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/// Reads what stands in options, and says how it is written where it cannot be read.
final class OptionValues {
  private OptionValues() {}

  /// Lets this command line and the commands in it read times, dates and ports.
  static CommandLine readBy(CommandLine line) {
    return line.registerConverter(
            LocalDateTime.class,
            text -> read(text, LocalDateTime::parse, "a date and time, such as 2020-08-03T16:30"))
        .registerConverter(
            LocalDate.class, text -> read(text, LocalDate::parse, "a date, such as 2020-08-03"))
        .registerConverter(
            Port.class,
            text -> read(text, Port::parse, "a port, from 1 to 65535, or 0 for any that is free"));
  }

  private static <T> T read(String text, Function<String, T> parser, String expected) {
    try {
      return parser.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new TypeConversionException("'" + text + "' is not " + expected);
    }
  }
}
