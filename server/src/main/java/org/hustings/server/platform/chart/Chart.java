package org.hustings.server.platform.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// A number that grows day by day: a line that climbs in steps.
///
/// @param days each day on which something was added, with the number at its end, in order
/// @param from the first day of the chart
/// @param to the last day of the chart, after the first
public record Chart(List<Day> days, LocalDate from, LocalDate to) {
  /// A day and the number at its end.
  public record Day(LocalDate date, int added, int total) {}

  public Chart {
    days = List.copyOf(days);
  }

  /// The chart of what was added on each day that had any. It begins on the day before the first of
  /// them, or on the day on which it could begin if that is earlier.
  public static Chart of(SortedMap<LocalDate, Integer> added, LocalDate opened, LocalDate today) {
    List<Day> days = new ArrayList<>();
    int total = 0;
    for (Map.Entry<LocalDate, Integer> day : added.entrySet()) {
      total += day.getValue();
      days.add(new Day(day.getKey(), day.getValue(), total));
    }
    LocalDate first = days.isEmpty() ? opened : days.getFirst().date().minusDays(1);
    LocalDate from = first.isBefore(opened) ? first : opened;
    return new Chart(days, from, today.isAfter(from) ? today : from.plusDays(1));
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
