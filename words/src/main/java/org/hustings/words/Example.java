package org.hustings.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Arguments filled in, as a message file shows them to the translator: `seats=3, contest="CLP
/// representatives", closes=2026-11-29T16:30, groups=["A", "B"], open=true`.
///
/// @param named names and values in turn
public record Example(List<Object> named) {
  private static final Pattern ARGUMENT =
      Pattern.compile("\\s*([a-zA-Z]\\w*)=(\"[^\"]*\"|\\[[^]]*]|[^,\"\\[]+)\\s*(?:,|$)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  public Example {
    named = List.copyOf(named);
  }

  /// Reads a line.
  ///
  /// @throws IllegalArgumentException at what cannot be read
  static Example read(String line) {
    List<Object> named = new ArrayList<>();
    Matcher argument = ARGUMENT.matcher(line);
    int end = 0;
    while (end < line.length() && argument.find(end) && argument.start() == end) {
      named.add(argument.group(1));
      named.add(value(argument.group(2).strip()));
      end = argument.end();
    }
    if (end < line.length()) {
      throw new IllegalArgumentException(
          "An example is name=value, name=\"text\", name=[\"a\", \"b\"]; cannot be read: "
              + line.substring(end));
    }
    return new Example(named);
  }

  private static Object value(String text) {
    if (text.startsWith("\"")) {
      return text.substring(1, text.length() - 1);
    }
    if (text.startsWith("[")) {
      return QUOTED.matcher(text).results().map(quoted -> quoted.group(1)).toList();
    }
    if (text.matches("true|false")) {
      return Boolean.valueOf(text);
    }
    if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return LocalDate.parse(text);
    }
    if (text.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
      return LocalDateTime.parse(text);
    }
    return text.contains(":") ? LocalTime.parse(text) : new BigDecimal(text);
  }
}
