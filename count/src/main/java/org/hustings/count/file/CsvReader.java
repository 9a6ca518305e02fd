package org.hustings.count.file;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.hustings.count.Candidate;
import org.hustings.count.RankingsBuilder;

/// Reads CSV with one ballot a line: either names in order of preference, or a column for each
/// candidate with the preference given, or an X. The first two lines tell which.
final class CsvReader {
  private final Lines lines;
  private final RankingsBuilder rankings = new RankingsBuilder();

  CsvReader(Lines lines) {
    this.lines = lines;
  }

  BallotFile read() throws IOException {
    while (lines.more() && lines.end() == lines.position()) {
      lines.next();
    }
    if (!lines.more()) {
      throw new BadBallotFile(
          lines.file, lines.number(), 1, "the end of the file", "a line of candidates or ballots");
    }
    CsvCells cells = new CsvCells(lines, CsvCells.separator(lines));
    cells.split();
    CsvColumns columns = CsvColumns.of(cells.texts());
    List<String> first = cells.texts();
    lines.next();
    CsvBallots ballots = ballots(cells, columns, first);
    for (; lines.more(); lines.next()) {
      if (cells.split()) {
        ballots.ballot();
      }
    }
    List<Candidate> candidates = ballots.candidates();
    return new BallotFile(
        lines.file,
        "",
        OptionalInt.empty(),
        candidates,
        Set.of(),
        List.of(),
        rankings.build(),
        0,
        lines.repairs.list());
  }

  /// With the second line in hand, says what the first was.
  private CsvBallots ballots(CsvCells cells, CsvColumns columns, List<String> first)
      throws IOException {
    if (columns.preferences()) {
      return new CsvNames(lines, cells, columns, rankings);
    }
    if (hasFigures(cells, columns)) {
      return new CsvRanks(lines, cells, columns, rankings);
    }
    CsvNames names = new CsvNames(lines, cells, CsvColumns.plain(first.size()), rankings);
    names.ballot(first);
    return names;
  }

  /// Whether the line in hand has nothing but figures and crosses.
  private boolean hasFigures(CsvCells cells, CsvColumns columns) throws IOException {
    boolean figures = true;
    if (lines.more()) {
      cells.split();
      for (int column : columns.marks()) {
        figures &= cells.isBlank(column) || CsvRanks.isFigure(cells.text(column));
      }
    }
    return figures;
  }
}
