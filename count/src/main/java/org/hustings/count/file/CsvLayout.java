package org.hustings.count.file;

import java.util.List;

/// How a CSV file holds its ballots.
sealed interface CsvLayout {
  /// How many lines, blank ones apart, stand above the ballots.
  int heading();

  /// The column with the number of ballots that a line stands for; -1 if there is none.
  int weight();

  /// A column for each candidate, in it the preference given.
  ///
  /// @param columns by candidate; -1 for one of the list who has no column
  /// @param names the candidates, in the order of their numbers
  /// @param marking how preferences are written
  record Ranks(int heading, int weight, List<Integer> columns, List<String> names, Marking marking)
      implements CsvLayout {}

  /// A column for each preference, in it a candidate's name.
  ///
  /// @param columns the first preference's first
  record Names(int heading, int weight, List<Integer> columns) implements CsvLayout {}

  /// One column with the names of all candidates marked.
  ///
  /// @param separator what parts the names
  /// @param ordered whether the first is the first preference; otherwise all have an X
  /// @param numbered whether each name has its place before it: "1. Ada Ash"
  record Marked(
      int heading, int weight, int column, String separator, boolean ordered, boolean numbered)
      implements CsvLayout {}

  /// A line for each preference of each ballot, a ballot's lines one after the other.
  record Tall(int heading, int ballot, int rank, int choice) implements CsvLayout {
    @Override
    public int weight() {
      return -1;
    }
  }

  /// How a preference is written in the column of a candidate.
  enum Marking {
    /// 1, 2, 3, or an X.
    FIGURES,
    /// 1 for an X, 0 for none.
    ONE_OR_ZERO,
    /// "1st choice", "Second".
    ORDINALS,
    /// "Yes", "TRUE", or the candidate's name again, for an X.
    TICKS
  }
}
