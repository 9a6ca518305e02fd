package org.hustings.count.file;

import java.util.List;
import java.util.Optional;
import org.hustings.count.file.CsvLayout.Marking;

/// Tells how preferences are written in the columns of candidates.
final class CsvMarkings {
  private CsvMarkings() {}

  /// The way in which most of what these columns hold is written; empty if it is no preference.
  static Optional<Marking> of(List<CsvColumn> columns) {
    boolean figures = columns.stream().anyMatch(c -> holds(c, Marking.FIGURES));
    boolean zero = columns.stream().anyMatch(c -> c.values().contains("0"));
    if (figures || zero) {
      boolean ones = columns.stream().allMatch(c -> fits(c, Marking.ONE_OR_ZERO));
      return Optional.of(zero && ones ? Marking.ONE_OR_ZERO : Marking.FIGURES);
    }
    for (Marking marking : List.of(Marking.ORDINALS, Marking.TICKS)) {
      if (columns.stream().anyMatch(c -> holds(c, marking))) {
        return Optional.of(marking);
      }
    }
    return Optional.empty();
  }

  private static boolean holds(CsvColumn column, Marking marking) {
    return !column.blank() && column.share(value -> is(value, column, marking)) > 0;
  }

  /// Whether the column holds such preferences, or nothing; single slips are left to the reading,
  /// which names their lines.
  static boolean fits(CsvColumn column, Marking marking) {
    double share = column.share(value -> is(value, column, marking) || Ticks.isNone(value));
    boolean certain = marking == Marking.ONE_OR_ZERO || marking == Marking.TICKS;
    return certain ? share == 1 : share >= 0.5;
  }

  private static boolean is(String value, CsvColumn column, Marking marking) {
    return switch (marking) {
      case FIGURES -> Looks.figure(value) || Ticks.isCross(value);
      case ONE_OR_ZERO -> value.equals("0") || value.equals("1");
      case ORDINALS -> Ordinals.of(value) > 0;
      case TICKS -> value.equals(column.label()) || Ticks.isYes(value) || Ticks.isNo(value);
    };
  }
}
