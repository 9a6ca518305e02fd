package org.hustings.count.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hustings.count.Candidate;
import org.hustings.count.RankingsBuilder;

/// A column for each candidate: in it the preference that the ballot gives, or an X, or nothing. Xs
/// are equal first preferences.
final class CsvRanks implements CsvBallots {
  private static final int MOST = 9_999;

  private final Lines lines;
  private final CsvCells cells;
  private final CsvColumns columns;
  private final MarkList marks;

  /// The ballot's preferences, each above the candidate who has it.
  private final long[] given;

  CsvRanks(Lines lines, CsvCells cells, CsvColumns columns, RankingsBuilder rankings) {
    this.lines = lines;
    this.cells = cells;
    this.columns = columns;
    this.marks = new MarkList(rankings, columns.marks().size());
    this.given = new long[columns.marks().size()];
    if (columns.marks().size() > BltReader.MOST_CANDIDATES) {
      throw lines.fault(lines.position(), columns.marks().size() + " columns", "at most 32767");
    }
  }

  static boolean isFigure(String text) {
    if (isCross(text)) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isCross(String text) {
    return text.equals("X") || text.equals("x") || text.equals("✓") || text.equals("✗");
  }

  @Override
  public void ballot() {
    int size = 0;
    for (int i = 0; i < given.length; i++) {
      int column = columns.marks().get(i);
      if (!cells.isBlank(column)) {
        given[size++] = (long) rank(column) << 32 | (i + 1);
      }
    }
    Arrays.sort(given, 0, size);
    marks.clear();
    long last = 0;
    for (int i = 0; i < size; i++) {
      long rank = given[i] >>> 32;
      for (long missing = last + 1; missing < rank; missing++) {
        marks.skip();
      }
      if (rank != last) {
        marks.preference();
      }
      marks.rank((int) given[i]);
      last = rank;
    }
    marks.end(CsvBallots.weight(lines, cells, columns));
  }

  private int rank(int column) {
    int rank = 0;
    byte[] bytes = lines.bytes();
    for (int i = cells.from(column); i < cells.to(column) && rank >= 0 && rank <= MOST; i++) {
      int digit = bytes[i] - '0';
      rank = digit < 0 || digit > 9 ? -1 : rank * 10 + digit;
    }
    if (rank < 0 && isCross(cells.text(column))) {
      return 1;
    }
    if (rank < 1 || rank > MOST) {
      throw lines.fault(
          cells.from(column),
          '"' + cells.text(column) + '"',
          "a preference from 1 to " + MOST + ", an X, or nothing");
    }
    return rank;
  }

  @Override
  public List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (String name : columns.header()) {
      int number = candidates.size() + 1;
      if (name.isBlank()) {
        lines.repairs.add(1, "column " + number + " has no name and goes by its number");
      }
      candidates.add(new Candidate(number, name.isBlank() ? "Candidate " + number : name));
    }
    return candidates;
  }
}
