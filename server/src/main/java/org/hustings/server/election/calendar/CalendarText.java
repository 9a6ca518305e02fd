package org.hustings.server.election.calendar;

import java.nio.charset.StandardCharsets;

/// Writes the content lines of a calendar: folded, escaped, ended by CRLF.
final class CalendarText {
  /// RFC 5545, 3.1: no line is longer than 75 octets without its line break.
  private static final int LONGEST = 75;

  private final StringBuilder text = new StringBuilder();

  /// A line whose value is written as it is.
  CalendarText line(String name, String value) {
    int octets = 0;
    String whole = name + ":" + value;
    for (int i = 0; i < whole.length(); i = whole.offsetByCodePoints(i, 1)) {
      String character = Character.toString(whole.codePointAt(i));
      int width = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + width > LONGEST) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(character);
      octets += width;
    }
    text.append("\r\n");
    return this;
  }

  /// A line whose value is a text for people (RFC 5545, 3.3.11).
  CalendarText words(String name, String value) {
    return line(
        name,
        value
            .replace("\\", "\\\\")
            .replace(";", "\\;")
            .replace(",", "\\,")
            .replace("\r", "")
            .replace("\n", "\\n"));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
