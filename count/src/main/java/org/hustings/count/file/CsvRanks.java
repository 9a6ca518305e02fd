package org.hustings.count.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hustings.count.Candidate;
import org.hustings.count.RankingsBuilder;
import org.hustings.count.file.CsvLayout.Marking;

/// A column for each candidate: in it the preference that the ballot gives, or an X, or nothing. Xs
/// are equal first preferences.
final class CsvRanks implements CsvBallots {
  private static final int MOST = 9_999;

  private final Lines lines;
  private final CsvCells cells;
  private final CsvLayout.Ranks layout;
  private final int[] columns;
  private final MarkList marks;

  /// The ballot's preferences, each above the candidate who has it.
  private final long[] given;

  CsvRanks(Lines lines, CsvCells cells, CsvLayout.Ranks layout, RankingsBuilder rankings) {
    this.lines = lines;
    this.cells = cells;
    this.layout = layout;
    this.columns = layout.columns().stream().mapToInt(Integer::intValue).toArray();
    if (columns.length > BltReader.MOST_CANDIDATES) {
      throw lines.fault(lines.position(), columns.length + " columns", "at most 32767");
    }
    this.marks = new MarkList(rankings, columns.length);
    this.given = new long[columns.length];
  }

  @Override
  public void ballot() {
    int size = 0;
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] >= 0 && !cells.isBlank(columns[i])) {
        int rank = rank(columns[i], i);
        if (rank > 0) {
          given[size++] = (long) rank << 32 | (i + 1);
        }
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
    marks.end(CsvBallots.weight(lines, cells, layout.weight()));
  }

  /// The preference in the cell, 0 for none.
  private int rank(int column, int candidate) {
    int rank = 0;
    byte[] bytes = lines.bytes();
    for (int i = cells.from(column); i < cells.to(column) && rank >= 0 && rank <= MOST; i++) {
      int digit = bytes[i] - '0';
      rank = digit < 0 || digit > 9 ? -1 : rank * 10 + digit;
    }
    if (rank < 0) {
      rank = inWords(cells.text(column), candidate);
    } else if (layout.marking() == Marking.ONE_OR_ZERO && rank <= 1) {
      return rank;
    } else if (rank == 0) {
      rank = -1;
    }
    if (rank < 0 || rank > MOST || (rank > 1 && layout.marking() == Marking.ONE_OR_ZERO)) {
      throw lines.fault(cells.from(column), '"' + cells.text(column) + '"', expected());
    }
    return rank;
  }

  /// The preference that the words give; 0 for none, -1 if they give no answer.
  private int inWords(String text, int candidate) {
    if (Ticks.isCross(text)) {
      return 1;
    }
    int ordinal = layout.marking() == Marking.ORDINALS ? Ordinals.of(text) : 0;
    if (ordinal > 0) {
      return ordinal;
    }
    if (layout.marking() == Marking.TICKS) {
      if (text.equals(layout.names().get(candidate)) || Ticks.isYes(text)) {
        return 1;
      }
      if (Ticks.isNo(text)) {
        return 0;
      }
    }
    if (Ticks.isNone(text)) {
      lines.repairs.add(lines.number(), '"' + text + "\" was read as no preference");
      return 0;
    }
    return -1;
  }

  private String expected() {
    return switch (layout.marking()) {
      case FIGURES -> "a preference from 1 to " + MOST + ", an X, or nothing";
      case ONE_OR_ZERO -> "1 for an X, or 0 or nothing for none";
      case ORDINALS -> "a preference such as \"1st choice\", as in the lines before, or nothing";
      case TICKS -> "Yes, the candidate's name or an X for a vote; No or nothing for none";
    };
  }

  @Override
  public List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (String name : layout.names()) {
      int number = candidates.size() + 1;
      if (name.isBlank()) {
        lines.repairs.add(1, "column " + number + " has no name and goes by its number");
      }
      candidates.add(new Candidate(number, name.isBlank() ? "Candidate " + number : bare(name)));
    }
    return candidates;
  }

  /// A spreadsheet's apostrophe before what it would take for a formula is no part of the name.
  private static String bare(String name) {
    return name.length() > 1 && name.charAt(0) == '\'' && "=+-@".indexOf(name.charAt(1)) >= 0
        ? name.substring(1)
        : name;
  }
}
