package org.hustings.count.file;

import java.util.ArrayList;
import java.util.List;
import org.hustings.count.Candidate;
import org.hustings.count.RankingsBuilder;
import org.jspecify.annotations.Nullable;

/// Each line one cell with the names of all candidates marked.
final class CsvMarks implements CsvBallots {
  private final Lines lines;
  private final CsvCells cells;
  private final CsvLayout.Marked layout;
  private final RankingsBuilder rankings;
  private final NamedCandidates named;
  private final CsvMarked understood;
  private final MarkList marks;
  private final @Nullable NameParts parts;

  CsvMarks(
      Lines lines,
      CsvCells cells,
      CsvLayout.Marked layout,
      RankingsBuilder rankings,
      NamedCandidates named,
      @Nullable CandidateList list) {
    this.lines = lines;
    this.cells = cells;
    this.layout = layout;
    this.rankings = rankings;
    this.named = named;
    this.understood = new CsvMarked(list);
    this.marks = new MarkList(rankings, named.most());
    this.parts = list == null && layout.separator().equals(",") ? new NameParts() : null;
  }

  @Override
  public void ballot() {
    marks.clear();
    int column = layout.column();
    if (!cells.isBlank(column)) {
      List<Integer> candidates = new ArrayList<>();
      for (String part : understood.parts(cells.raw(column), layout.separator())) {
        String name = layout.numbered() ? CsvMarked.bare(part) : part;
        int candidate = named.number(name.replace((char) Lines.BREAK, ' '), cells.from(column));
        if (candidate > NamedCandidates.NOBODY) {
          candidates.add(candidate);
        }
      }
      mark(candidates, column);
    }
    marks.end(CsvBallots.weight(lines, cells, layout.weight()));
  }

  private void mark(List<Integer> candidates, int column) {
    if (parts != null) {
      parts.add(candidates);
    }
    marks.preference();
    for (int candidate : candidates) {
      if (layout.ordered()) {
        marks.preference();
      }
      if (!marks.rank(candidate)) {
        throw lines.fault(
            cells.from(column), "a candidate twice in a cell", "each candidate once in a cell");
      }
    }
  }

  /// Full names of two words and more that come together are taken for two people.
  private boolean oneWord(int candidate) {
    return named.name(candidate).indexOf(' ') < 0;
  }

  @Override
  public List<Candidate> candidates() {
    int joined = parts == null ? 0 : parts.neverApart();
    if (parts != null && joined > 0 && (oneWord(joined) || oneWord(parts.follower(joined)))) {
      throw new BadBallotFile(
          lines.file,
          1,
          1,
          "\"%s\" and \"%s\" together on every ballot that has either"
              .formatted(named.name(joined), named.name(parts.follower(joined))),
          "names that commas part. If this is one name with a comma in it, or if both do stand, list"
              + " the names with --candidates FILE");
    }
    if (!layout.ordered() && parts != null && parts.several()) {
      lines.repairs.add(1, "several names in a cell were read as Xs, not as preferences");
    }
    return named.candidates(rankings);
  }
}
