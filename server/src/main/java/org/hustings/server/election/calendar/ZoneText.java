package org.hustings.server.election.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// Writes the time zone that a calendar's times are in (RFC 5545, 3.6.5): each change of the clocks
/// over the span of the calendar, one by one.
final class ZoneText {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  private ZoneText() {}

  static void write(ZoneId zone, Instant first, Instant last, CalendarText text) {
    ZoneRules rules = zone.getRules();
    text.line("BEGIN", "VTIMEZONE").line("TZID", zone.getId());
    ZoneOffsetTransition change = rules.previousTransition(first);
    if (change == null) {
      ZoneOffset offset = rules.getOffset(first);
      observance(rules, first, LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset, text);
      change = rules.nextTransition(first);
    }
    while (change != null && !change.getInstant().isAfter(last)) {
      observance(
          rules,
          change.getInstant(),
          change.getDateTimeBefore(),
          change.getOffsetBefore(),
          change.getOffsetAfter(),
          text);
      change = rules.nextTransition(change.getInstant());
    }
    text.line("END", "VTIMEZONE");
  }

  private static void observance(
      ZoneRules rules,
      Instant at,
      LocalDateTime starts,
      ZoneOffset before,
      ZoneOffset after,
      CalendarText text) {
    String kind = rules.isDaylightSavings(at) ? "DAYLIGHT" : "STANDARD";
    text.line("BEGIN", kind)
        .line("DTSTART", LOCAL.format(starts))
        .line("TZOFFSETFROM", offset(before))
        .line("TZOFFSETTO", offset(after))
        .line("END", kind);
  }

  private static String offset(ZoneOffset offset) {
    int seconds = offset.getTotalSeconds();
    int minutes = Math.abs(seconds) / 60;
    return "%s%02d%02d".formatted(seconds < 0 ? "-" : "+", minutes / 60, minutes % 60);
  }
}
