package org.hustings.count.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The first lines of a CSV file, read ahead to find out what the file is.
///
/// @param rows those that are not blank, at most 1,000
/// @param whole whether the file has no other
record CsvSample(String file, byte separator, List<Row> rows, boolean whole) {
  /// How much of a file is read ahead.
  static final int BYTES = 1 << 18;

  private static final int MOST_ROWS = 1_000;

  /// One line's cells.
  ///
  /// @param line its number in the file
  /// @param raw the cells with [Lines#BREAK] where they go on to another line
  record Row(long line, List<String> cells, List<String> raw) {
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  static CsvSample of(String file, byte[] head) throws IOException {
    boolean whole = head.length < BYTES;
    Lines lines = new Lines(file, new ByteArrayInputStream(head));
    byte separator = CsvReader.separator(lines);
    CsvCells cells = new CsvCells(lines, separator);
    List<Row> rows = new ArrayList<>();
    try {
      for (; lines.more() && rows.size() < MOST_ROWS; lines.next()) {
        if (cells.split()) {
          rows.add(new Row(lines.number(), cells.texts(), cells.rawTexts()));
        }
      }
    } catch (BadBallotFile fault) {
      // where the head ends, a quoted cell may be cut
      if (whole || rows.isEmpty()) {
        throw fault;
      }
    }
    if (rows.isEmpty()) {
      throw new BadBallotFile(
          file, lines.number(), 1, "the end of the file", "a line of candidates or ballots");
    }
    boolean complete = whole && !lines.more();
    if (!complete && rows.size() > 1 && rows.size() < MOST_ROWS) {
      rows.removeLast();
    }
    return new CsvSample(file, separator, rows, complete);
  }

  int width() {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  /// What the column holds below the heading, without blank cells; line breaks are kept.
  List<String> values(int column, int heading) {
    return rows.stream()
        .skip(heading)
        .filter(row -> column < row.raw().size())
        .map(row -> row.raw().get(column).strip())
        .filter(cell -> !cell.isEmpty())
        .toList();
  }
}
