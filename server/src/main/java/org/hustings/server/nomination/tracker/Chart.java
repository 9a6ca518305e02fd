package org.hustings.server.nomination.tracker;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The number of nominations in force, day by day: a line that climbs in steps. Days are the
/// election's own.
///
/// @param days each day on which something was recorded, with the number at its end, in order
/// @param from the first day of the chart
/// @param to the last day of the chart
public record Chart(List<Day> days, LocalDate from, LocalDate to) {
  /// A day and the number of nominations at its end.
  public record Day(LocalDate date, int added, int total) {}

  public Chart {
    days = List.copyOf(days);
  }

  /// Counts what a tracker shows. The chart begins on the day before the first nomination, or where
  /// nominations opened if that is earlier, and ends on the day of the tracker.
  public static Chart of(Tracker tracker, ZoneId zone, LocalDate opened) {
    Map<LocalDate, Integer> added = new TreeMap<>();
    for (Line line : tracker.lines()) {
      line.shown().forEach(by -> added.merge(dayOf(by.recordedAt(), zone), 1, Integer::sum));
      line.members().forEach(by -> added.merge(dayOf(by.recordedAt(), zone), 1, Integer::sum));
    }
    List<Day> days = new ArrayList<>();
    int total = 0;
    for (Map.Entry<LocalDate, Integer> day : added.entrySet()) {
      total += day.getValue();
      days.add(new Day(day.getKey(), day.getValue(), total));
    }
    LocalDate first = days.isEmpty() ? opened : days.getFirst().date().minusDays(1);
    LocalDate from = first.isBefore(opened) ? first : opened;
    LocalDate last = dayOf(tracker.facts().at(), zone);
    return new Chart(days, from, last.isAfter(from) ? last : from.plusDays(1));
  }

  private static LocalDate dayOf(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate();
  }

  /// The number at the end of the chart.
  public int total() {
    return days.isEmpty() ? 0 : days.getLast().total();
  }

  /// How long the chart is, in days; at least 1.
  public long length() {
    return ChronoUnit.DAYS.between(from, to);
  }
}
