package org.hustings.server.nomination.tracker;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hustings.server.platform.chart.Chart;

/// The number of nominations in force, day by day. Days are the election's own.
public final class NominationsByDay {
  private NominationsByDay() {}

  /// Counts what a tracker shows, up to the day of the tracker.
  ///
  /// @param opened when nominations opened
  public static Chart of(Tracker tracker, ZoneId zone, LocalDate opened) {
    SortedMap<LocalDate, Integer> added = new TreeMap<>();
    for (Line line : tracker.lines()) {
      line.shown().forEach(by -> added.merge(dayOf(by.recordedAt(), zone), 1, Integer::sum));
      line.members().forEach(by -> added.merge(dayOf(by.recordedAt(), zone), 1, Integer::sum));
    }
    return Chart.of(added, opened, dayOf(tracker.facts().at(), zone));
  }

  private static LocalDate dayOf(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate();
  }
}
