package org.hustings.server.nomination.tracker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/// Nominations by candidate and region.
///
/// @param regions the columns, by name; bodies of which no region is known come last, as ""
/// @param rows the candidates, in the order of the tracker
public record Grid(List<String> regions, List<Row> rows) {
  public Grid {
    regions = List.copyOf(regions);
    rows = List.copyOf(rows);
  }

  /// One candidate's nominations in each region.
  public record Row(Facts.Candidate candidate, List<Integer> numbers, int total) {
    public Row {
      numbers = List.copyOf(numbers);
    }
  }

  /// Counts what a tracker shows.
  public static Grid of(Tracker tracker) {
    TreeSet<String> named = new TreeSet<>();
    boolean unknown = false;
    for (Line line : tracker.lines()) {
      for (Line.By by : line.shown()) {
        String region = by.body().region();
        unknown |= region == null;
        named.add(Objects.requireNonNullElse(region, ""));
      }
    }
    named.remove("");
    List<String> regions = new ArrayList<>(named);
    if (unknown) {
      regions.add("");
    }
    return new Grid(regions, tracker.lines().stream().map(line -> row(line, regions)).toList());
  }

  private static Row row(Line line, List<String> regions) {
    int[] numbers = new int[regions.size()];
    for (Line.By by : line.shown()) {
      numbers[regions.indexOf(Objects.requireNonNullElse(by.body().region(), ""))]++;
    }
    List<Integer> boxed = Arrays.stream(numbers).boxed().toList();
    return new Row(line.candidate(), boxed, line.shown().size());
  }

  /// Whether the regions tell anything: at least one is known.
  public boolean tells() {
    return regions.stream().anyMatch(region -> !region.isEmpty());
  }

  /// The largest number in a cell; 0 in an empty grid.
  public int largest() {
    return rows.stream().flatMap(row -> row.numbers().stream()).max(Integer::compare).orElse(0);
  }
}
