package org.hustings.server.dispatch.post;

import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.vocabulary.Numbers;
import org.hustings.server.platform.print.Column;
import org.hustings.server.platform.print.RichText;
import org.hustings.server.platform.print.RichText.Style;
import org.hustings.server.platform.print.Sheets;
import org.openpdf.text.pdf.PdfStructureElement;

/// The booklet of one contest: the statements in the order of the ballot paper, each with the
/// bodies that nominated the candidate. It is the same for everybody.
public final class Booklet {
  private static final float LEFT = 20;
  private static final float WIDTH = 170;
  private static final float TOP = 28;
  private static final float BOTTOM = 280;

  private Booklet() {}

  /// The booklet as a PDF.
  ///
  /// @param mark what is said on each page besides; empty for nothing
  public static byte[] of(ElectionDefinition election, BallotPaper paper, String mark) {
    Sheets sheets = new Sheets(title(paper) + ", " + election.title());
    draw(sheets, sheets.part(), election, paper, mark, PrintSize.USUAL);
    return sheets.finish();
  }

  /// Draws it on pages that follow.
  static void draw(
      Sheets sheets,
      PdfStructureElement part,
      ElectionDefinition election,
      BallotPaper paper,
      String mark,
      PrintSize size) {
    Column[] column = new Column[1];
    column[0] =
        new Column(
            sheets,
            part,
            LEFT,
            TOP,
            WIDTH,
            BOTTOM,
            () -> column[0].moveTo(head(sheets, election, paper, mark, size)));
    column[0].moveTo(head(sheets, election, paper, mark, size));
    column[0].write("H1", Style.BOLD, size.of(18), title(paper));
    column[0].skip(2);
    column[0].write("P", Style.PLAIN, size.of(10), order(paper.order()));
    column[0].skip(6);
    for (PaperCandidate candidate : paper.candidates()) {
      draw(column[0], candidate, size);
    }
  }

  private static String title(BallotPaper paper) {
    return paper.contestName() + ": the candidates";
  }

  /// Draws the head of a page, and tells where the text below it begins.
  private static float head(
      Sheets sheets, ElectionDefinition election, BallotPaper paper, String mark, PrintSize size) {
    sheets.page();
    sheets.beginArtifact();
    float points = size.of(9);
    String page = Integer.toString(sheets.pages());
    float room = WIDTH - 2 * sheets.width(Style.PLAIN, points, page);
    float y = 16;
    if (size.isLarge()) {
      // what would not fit on a line in large print is on the first page all the same
      sheets.text(Style.PLAIN, points, LEFT, y, fitting(sheets, paper.contestName(), points, room));
    } else {
      sheets.text(Style.PLAIN, points, LEFT, y, election.title() + ", " + paper.contestName());
    }
    sheets.text(
        Style.PLAIN, points, LEFT + WIDTH - sheets.width(Style.PLAIN, points, page), y, page);
    sheets.end();
    if (mark.isEmpty()) {
      return TOP;
    }
    sheets.beginArtifact();
    float markAt = y + Math.max(5, Column.leading(points));
    float markSize = Math.min(points, points * WIDTH / sheets.width(Style.BOLD, points, mark));
    sheets.text(Style.BOLD, markSize, LEFT, markAt, mark);
    sheets.end();
    return Math.max(TOP, markAt + 7);
  }

  private static String fitting(Sheets sheets, String words, float points, float room) {
    String fits = words;
    while (fits.length() > 1 && sheets.width(Style.PLAIN, points, fits) > room) {
      fits = fits.substring(0, fits.length() - 2).strip() + "…";
    }
    return fits;
  }

  private static String order(CandidateOrder order) {
    return switch (order) {
      case ALPHABETICAL -> "In alphabetical order, as on the ballot paper.";
      case LOT -> "In the order of the ballot paper, which was drawn by lot.";
      case LOT_FOR_EACH_VOTER ->
          "In alphabetical order. Each ballot paper has an order of its own, drawn by lot.";
    };
  }

  private static void draw(Column column, PaperCandidate candidate, PrintSize size) {
    column.need(size.isLarge() ? 60 : 24);
    column.write("H2", Style.BOLD, size.of(13), candidate.name());
    column.skip(1);
    if (!candidate.nominatedBy().isEmpty()) {
      column.write(
          "P",
          Style.ITALIC,
          size.of(9),
          "Nominated by " + Numbers.list(candidate.nominatedBy(), "and") + ".");
      column.skip(2);
    }
    column.write(RichText.of(candidate.statement()), size.of(10));
    column.skip(6);
  }
}
