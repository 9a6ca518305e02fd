package org.hustings.server.organisation.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody typed into a field, as the register takes it. An `IllegalArgumentException` says
/// what does not fit.
final class Field {

  private Field() {}

  /// The text, null where there is none.
  static @Nullable String text(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  static String required(@Nullable String typed, String label) {
    var text = text(typed);
    if (text == null) {
      throw new IllegalArgumentException("Enter " + label + ".");
    }
    return text;
  }

  /// The lines that are not empty.
  static List<String> lines(@Nullable String typed) {
    return typed == null
        ? List.of()
        : typed.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
  }

  /// A day as a browser sends it, null where there is none.
  static @Nullable LocalDate day(@Nullable String typed, String label) {
    var text = text(typed);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "Enter " + label + " as a day, such as 2020-08-24, not \"" + text + "\".", e);
    }
  }
}
