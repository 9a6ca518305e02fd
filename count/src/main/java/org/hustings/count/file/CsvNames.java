package org.hustings.count.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hustings.count.Candidate;
import org.hustings.count.RankingsBuilder;

/// Each line the names of candidates in order of preference. Since such a file has no list of
/// candidates, they are numbered in the order of their names, whatever the order of the ballots.
final class CsvNames implements CsvBallots {
  private final Lines lines;
  private final CsvCells cells;
  private final CsvColumns columns;
  private final RankingsBuilder rankings;
  private final MarkList marks;
  private final NameTable table = new NameTable();
  private final List<String> names = new ArrayList<>();

  CsvNames(Lines lines, CsvCells cells, CsvColumns columns, RankingsBuilder rankings) {
    this.lines = lines;
    this.cells = cells;
    this.columns = columns;
    this.rankings = rankings;
    this.marks = new MarkList(rankings, BltReader.MOST_CANDIDATES);
  }

  @Override
  public void ballot() {
    marks.clear();
    for (int column : columns.marks()) {
      if (cells.isBlank(column)) {
        marks.skip();
      } else {
        marks.preference();
        rank(column);
      }
    }
    if (cells.size() > columns.marks().getLast() + 1) {
      int at = cells.from(columns.marks().getLast() + 1);
      if (columns.weight() < columns.marks().getLast() && lines.end() > at) {
        throw lines.fault(at, lines.found(at), "no more columns than the first line has");
      }
    }
    marks.end(CsvBallots.weight(lines, cells, columns));
  }

  /// Reads a first line that turned out to be a ballot after all.
  void ballot(List<String> texts) {
    marks.clear();
    for (String text : texts) {
      if (text.isBlank()) {
        marks.skip();
      } else {
        marks.preference();
        byte[] name = text.replace("\"", "\"\"").getBytes(StandardCharsets.UTF_8);
        int candidate = table.number(name, 0, name.length);
        if (candidate > names.size()) {
          names.add(text);
        }
        marks.rank(candidate);
      }
    }
    marks.end(1);
  }

  private void rank(int column) {
    int candidate = table.number(lines.bytes(), cells.from(column), cells.to(column));
    if (candidate > names.size()) {
      String name = cells.text(column);
      if (name.isBlank()) {
        throw lines.fault(cells.from(column), "a blank cell", "a candidate's name or nothing");
      }
      names.add(name);
    }
    if (candidate > BltReader.MOST_CANDIDATES) {
      throw lines.fault(cells.from(column), "candidate " + candidate, "at most 32767 names");
    }
    if (!marks.rank(candidate)) {
      lines.repairs.add(
          lines.number(),
          cells.text(column) + " is ranked twice: only the earlier preference was kept");
    }
  }

  @Override
  public List<Candidate> candidates() {
    List<String> sorted = names.stream().sorted().toList();
    int[] numbers = new int[names.size() + 1];
    List<Candidate> candidates = new ArrayList<>();
    for (String name : sorted) {
      candidates.add(new Candidate(candidates.size() + 1, name));
      numbers[names.indexOf(name) + 1] = candidates.size();
    }
    rankings.renumber(numbers);
    return candidates;
  }
}
