package org.hustings.count.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the columns of a CSV ballot file are, by its first line.
///
/// @param weight the column with the number of ballots; -1 if there is none
/// @param marks the columns with preferences or candidates, in order
/// @param header the first line's cells at those columns
record CsvColumns(int weight, List<Integer> marks, List<String> header) {
  private static final Set<String> WEIGHTS =
      Set.of("weight", "count", "ballots", "number of ballots", "papers");
  private static final Set<String> PASSED_OVER =
      Set.of("id", "ballot", "ballot id", "ballot number", "paper", "voter", "timestamp", "time");
  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  static CsvColumns of(List<String> cells) {
    int weight = -1;
    List<Integer> marks = new ArrayList<>();
    List<String> header = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column).strip();
      String key = cell.toLowerCase(Locale.ROOT);
      if (weight < 0 && WEIGHTS.contains(key)) {
        weight = column;
      } else if (!PASSED_OVER.contains(key)) {
        marks.add(column);
        header.add(cell);
      }
    }
    return new CsvColumns(weight, marks, header);
  }

  /// Columns without a header: every one holds a preference.
  static CsvColumns plain(int size) {
    List<Integer> marks = new ArrayList<>();
    for (int column = 0; column < size; column++) {
      marks.add(column);
    }
    return new CsvColumns(-1, marks, List.of());
  }

  /// Whether the header counts preferences: "1", "2nd", "Third choice", "Preference 4".
  boolean preferences() {
    for (int i = 0; i < header.size(); i++) {
      if (!ordinal(header.get(i), i + 1)) {
        return false;
      }
    }
    return !header.isEmpty();
  }

  private static boolean ordinal(String cell, int number) {
    String key = cell.toLowerCase(Locale.ROOT);
    for (String word : List.of("preference", "choice", "rank", "pref")) {
      key = key.replace(word, "").strip();
    }
    String digits = Integer.toString(number);
    return key.equals(digits)
        || (key.length() == digits.length() + 2
            && key.startsWith(digits)
            && Character.isLetter(key.charAt(digits.length())))
        || (number <= ORDINALS.size() && key.equals(ORDINALS.get(number - 1)));
  }
}
