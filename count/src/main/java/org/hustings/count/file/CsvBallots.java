package org.hustings.count.file;

import java.util.List;
import org.hustings.count.Candidate;

/// One of the ways in which CSV ballots are written.
interface CsvBallots {
  /// Reads the ballot whose cells are in hand.
  void ballot();

  /// The candidates, when all ballots have been read.
  List<Candidate> candidates();

  /// The weight in the cell, or 1 where there is no such column.
  ///
  /// @param column -1 for none
  static long weight(Lines lines, CsvCells cells, int column) {
    if (column < 0) {
      return 1;
    }
    String text = cells.text(column);
    long weight = -1;
    if (text.length() <= 18) {
      weight = 0;
      for (int i = 0; i < text.length(); i++) {
        int digit = text.charAt(i) - '0';
        weight = weight < 0 || digit < 0 || digit > 9 ? -1 : weight * 10 + digit;
      }
    }
    if (weight < 1) {
      int at = column < cells.size() ? cells.from(column) : lines.end();
      throw lines.fault(at, '"' + text + '"', "the number of ballots, from 1 up");
    }
    return weight;
  }
}
