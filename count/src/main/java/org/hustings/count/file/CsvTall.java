package org.hustings.count.file;

import java.util.List;
import org.hustings.count.Candidate;
import org.hustings.count.RankingsBuilder;

/// A line for each preference: which ballot, which place, which candidate. A ballot's lines stand
/// together, its preferences in order.
final class CsvTall implements CsvBallots {
  private final Lines lines;
  private final CsvCells cells;
  private final CsvLayout.Tall layout;
  private final RankingsBuilder rankings;
  private final NamedCandidates named;
  private final MarkList marks;
  private final BallotsSeen seen = new BallotsSeen();
  private String ballot = "";
  private long place;
  private boolean open;
  private boolean spoilt;

  CsvTall(
      Lines lines,
      CsvCells cells,
      CsvLayout.Tall layout,
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
    String id = cells.text(layout.ballot());
    if (!open || !id.equals(ballot)) {
      start(id);
    }
    long rank = rank();
    if (rank <= place) {
      throw lines.fault(
          cells.from(layout.rank()),
          "preference " + rank + " after preference " + place,
          "the preferences of a ballot in order, each once");
    }
    int candidate =
        cells.isBlank(layout.choice())
            ? NamedCandidates.NOBODY
            : named.number(cells.from(layout.choice()), cells.to(layout.choice()));
    if (spoilt) {
      return;
    }
    for (place++; place < rank; place++) {
      marks.skip();
    }
    mark(candidate);
  }

  private void start(String id) {
    if (id.isEmpty()) {
      throw lines.fault(lines.position(), "a line without a ballot's number", "one in each line");
    }
    if (!seen.add(id)) {
      throw lines.fault(
          cells.from(layout.ballot()),
          "ballot \"" + CsvColumn.shortened(id) + "\" a second time",
          "all lines of a ballot one after the other: sort the file by its first column");
    }
    finish();
    ballot = id;
    place = 0;
    open = true;
    spoilt = false;
  }

  private long rank() {
    String text = cells.text(layout.rank());
    long rank = Looks.figure(text) ? Long.parseLong(text) : 0;
    if (rank < 1 || rank > 9_999) {
      int at = layout.rank() < cells.size() ? cells.from(layout.rank()) : lines.end();
      throw lines.fault(at, '"' + CsvColumn.shortened(text) + '"', "a preference from 1 to 9999");
    }
    return rank;
  }

  private void mark(int candidate) {
    if (candidate == NamedCandidates.SEVERAL) {
      spoilt = true;
    } else if (candidate == NamedCandidates.NOBODY) {
      marks.skip();
    } else {
      marks.preference();
      if (!marks.rank(candidate)) {
        lines.repairs.add(
            lines.number(),
            cells.text(layout.choice()) + " is ranked twice: only the earlier preference was kept");
      }
    }
  }

  private void finish() {
    if (open) {
      marks.end(1);
    }
  }

  @Override
  public List<Candidate> candidates() {
    finish();
    return named.candidates(rankings);
  }
}
