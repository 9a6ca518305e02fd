package org.hustings.count.file;

import java.util.List;
import org.hustings.count.Candidate;
import org.hustings.count.RankingsBuilder;

/// Each line the names of candidates in order of preference.
final class CsvNames implements CsvBallots {
  private final Lines lines;
  private final CsvCells cells;
  private final CsvLayout.Names layout;
  private final RankingsBuilder rankings;
  private final NamedCandidates named;
  private final MarkList marks;

  CsvNames(
      Lines lines,
      CsvCells cells,
      CsvLayout.Names layout,
      RankingsBuilder rankings,
      NamedCandidates named) {
    this.lines = lines;
    this.cells = cells;
    this.layout = layout;
    this.rankings = rankings;
    this.named = named;
    this.marks = new MarkList(rankings, named.most());
  }

  @Override
  public void ballot() {
    marks.clear();
    for (int column : layout.columns()) {
      int candidate =
          cells.isBlank(column)
              ? NamedCandidates.NOBODY
              : named.number(cells.from(column), cells.to(column));
      if (candidate == NamedCandidates.SEVERAL) {
        break;
      }
      if (candidate == NamedCandidates.NOBODY) {
        marks.skip();
      } else {
        marks.preference();
        rank(candidate, column);
      }
    }
    marks.end(CsvBallots.weight(lines, cells, layout.weight()));
  }

  private void rank(int candidate, int column) {
    if (!marks.rank(candidate)) {
      lines.repairs.add(
          lines.number(),
          cells.text(column) + " is ranked twice: only the earlier preference was kept");
    }
  }

  @Override
  public List<Candidate> candidates() {
    return named.candidates(rankings);
  }
}
