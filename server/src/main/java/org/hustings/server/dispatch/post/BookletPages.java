package org.hustings.server.dispatch.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.platform.print.Sheets;
import org.hustings.words.Words;
import org.openpdf.text.pdf.PdfStructureElement;

/// The booklets that are bound into the packs of one file, whose pages the packs share.
final class BookletPages {
  private final ElectionDefinition election;
  private final List<Words> languages;
  private final Mark mark;
  private final boolean bound;
  private final PrintSize size;
  private final Map<ContestId, Sheets.Shared> drawn = new HashMap<>();

  /// @param bound false for none
  BookletPages(
      ElectionDefinition election,
      List<Words> languages,
      Mark mark,
      boolean bound,
      PrintSize size) {
    this.election = election;
    this.languages = languages;
    this.mark = mark;
    this.bound = bound;
    this.size = size;
  }

  /// The booklets of these contests, one after the other.
  void show(Sheets sheets, PdfStructureElement part, List<BallotPaper> papers) {
    for (BallotPaper paper : bound ? papers : List.<BallotPaper>of()) {
      if (paper.asks()) {
        // nobody stands, and what is asked is on the paper
        continue;
      }
      sheets.show(
          drawn.computeIfAbsent(
              paper.contest(),
              _ ->
                  sheets.aside(
                      () -> Booklet.draw(sheets, part, election, paper, languages, mark, size))),
          part);
    }
  }
}
