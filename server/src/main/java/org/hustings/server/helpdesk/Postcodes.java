package org.hustings.server.helpdesk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The postcodes of the kingdom, however they are spaced.
final class Postcodes {
  private static final Pattern ONE =
      Pattern.compile(
          "\\b([A-Z]{1,2}[0-9][A-Z0-9]?)\\s*([0-9][A-Z]{2})\\b", Pattern.CASE_INSENSITIVE);

  private Postcodes() {}

  /// The text with each postcode in it run together.
  static String together(String text) {
    return ONE.matcher(text).replaceAll("$1$2");
  }

  /// The postcode of an address: the last in one of its last two lines, as a country may follow.
  /// Where there is none of the kingdom's kind, the last line if it has a digit.
  static Optional<String> of(String address) {
    List<String> lines =
        address.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    List<String> ends = lines.subList(Math.max(0, lines.size() - 2), lines.size());
    return ends.reversed().stream().flatMap(Postcodes::in).findFirst().or(() -> abroad(lines));
  }

  private static Stream<String> in(String line) {
    return ONE.matcher(line).results().map(code -> code.group(1) + code.group(2));
  }

  private static Optional<String> abroad(List<String> lines) {
    return lines.size() > 1 && lines.getLast().chars().anyMatch(Character::isDigit)
        ? Optional.of(lines.getLast())
        : Optional.empty();
  }
}
