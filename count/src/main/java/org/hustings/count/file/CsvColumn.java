package org.hustings.count.file;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/// A column of a CSV file whose meaning is to be found out.
///
/// @param index from 0
/// @param heading what stands above it
/// @param question the part of the heading that it shares with others: `Question` in `Question
///   [Ada]`; empty where it shares none
/// @param label the heading without the question
/// @param known whether the heading says that it is no part of a vote
/// @param values what the sample holds below the heading, without blank cells
record CsvColumn(
    int index, String heading, String question, String label, boolean known, List<String> values) {
  boolean blank() {
    return values.isEmpty();
  }

  /// Whether nothing in it can be part of a vote: times, addresses, identifiers.
  boolean personal() {
    return !blank() && share(Looks::personal) > 0.8;
  }

  boolean figures() {
    return !blank() && share(Looks::figure) == 1;
  }

  /// How much of what it holds is so, from 0 to 1; 1 where it holds nothing.
  double share(Predicate<String> so) {
    return blank() ? 1 : (double) values.stream().filter(so).count() / values.size();
  }

  boolean neverRepeats() {
    return new HashSet<>(values).size() == values.size();
  }

  /// Whether it numbers the lines: figures that rise by one.
  boolean lineNumbers() {
    if (!figures() || values.size() < 2) {
      return false;
    }
    long first = Long.parseLong(values.getFirst());
    for (int i = 1; i < values.size(); i++) {
      if (Long.parseLong(values.get(i)) != first + i) {
        return false;
      }
    }
    return first <= 1;
  }

  /// Whether it holds numbers of members or the like, and no preferences between so many.
  boolean numbersOf(int candidates) {
    if (blank() || !figures() || values.contains("0")) {
      return false;
    }
    List<Long> numbers = values.stream().map(Long::parseLong).toList();
    boolean none = numbers.stream().allMatch(number -> number > candidates);
    boolean some = numbers.stream().anyMatch(number -> number > candidates);
    return none || (some && numbers.size() > 2 && neverRepeats());
  }

  /// For messages.
  String named() {
    return heading.isBlank() ? "column " + (index + 1) : '"' + shortened(heading) + '"';
  }

  static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 57) + "…" : text;
  }
}
