package org.hustings.count.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds the columns that are headed by places of preference: "1st", "2nd", or the same words with
/// another figure each, as in "Chair [1st choice]", "Chair [2nd choice]".
final class CsvPlaces {
  private final List<CsvColumn> open;
  private final CsvRefusal refusal;

  CsvPlaces(List<CsvColumn> open, CsvRefusal refusal) {
    this.open = open;
    this.refusal = refusal;
  }

  /// The first preference's column first; empty if there are none.
  List<CsvColumn> columns() {
    List<List<CsvColumn>> series = series();
    if (series.size() > 1) {
      throw refusal.severalContests(series.stream().map(s -> s.getFirst().heading()).toList());
    }
    return series.isEmpty() ? List.of() : series.getFirst();
  }

  /// Columns whose headings are places alone, or have the same words but for one; they count from 1
  /// up.
  private List<List<CsvColumn>> series() {
    Map<String, SortedMap<Integer, CsvColumn>> byWords = new TreeMap<>();
    for (CsvColumn column : open) {
      int place = Ordinals.of(column.label());
      if (place > 0) {
        add(byWords, column.question() + " #", place, column);
      } else {
        addMasked(byWords, column);
      }
    }
    List<List<CsvColumn>> series = new ArrayList<>();
    byWords.forEach((words, columns) -> {
      boolean counts = columns.firstKey() == 1 && columns.lastKey() == columns.size();
      if (counts && (columns.size() > 1 || places(columns))) {
        series.add(List.copyOf(columns.values()));
      }
    });
    return series;
  }

  private static boolean places(SortedMap<Integer, CsvColumn> columns) {
    return columns.values().stream().allMatch(column -> Ordinals.of(column.label()) > 0);
  }

  private static void addMasked(
      Map<String, SortedMap<Integer, CsvColumn>> byWords, CsvColumn column) {
    List<String> tokens = Ordinals.tokens(column.heading());
    for (int i = 0; i < tokens.size(); i++) {
      int number = Ordinals.number(tokens.get(i));
      if (number > 0) {
        List<String> masked = new ArrayList<>(tokens);
        masked.set(i, "#");
        add(byWords, String.join(" ", masked), number, column);
      }
    }
  }

  private static void add(
      Map<String, SortedMap<Integer, CsvColumn>> byWords,
      String words,
      int place,
      CsvColumn column) {
    byWords.computeIfAbsent(words, key -> new TreeMap<>()).putIfAbsent(place, column);
  }
}
