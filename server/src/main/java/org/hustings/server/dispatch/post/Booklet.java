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
    draw(sheets, sheets.part(), election, paper, mark);
    return sheets.finish();
  }

  /// Draws it on pages that follow.
  static void draw(
      Sheets sheets,
      PdfStructureElement part,
      ElectionDefinition election,
      BallotPaper paper,
      String mark) {
    head(sheets, election, paper, mark);
    Column[] column = new Column[1];
    column[0] =
        new Column(
            sheets,
            part,
            LEFT,
            TOP,
            WIDTH,
            BOTTOM,
            () -> {
              head(sheets, election, paper, mark);
              column[0].moveTo(TOP);
            });
    column[0].write("H1", Style.BOLD, 18, title(paper));
    column[0].skip(2);
    column[0].write("P", Style.PLAIN, 10, order(paper.order()));
    column[0].skip(6);
    for (PaperCandidate candidate : paper.candidates()) {
      draw(column[0], candidate);
    }
  }

  private static String title(BallotPaper paper) {
    return paper.contestName() + ": the candidates";
  }

  private static void head(
      Sheets sheets, ElectionDefinition election, BallotPaper paper, String mark) {
    sheets.page();
    sheets.beginArtifact();
    sheets.text(Style.PLAIN, 9, LEFT, 16, election.title() + ", " + paper.contestName());
    if (!mark.isEmpty()) {
      sheets.text(Style.BOLD, 9, LEFT, 21, mark);
    }
    String page = Integer.toString(sheets.pages());
    sheets.text(Style.PLAIN, 9, LEFT + WIDTH - sheets.width(Style.PLAIN, 9, page), 16, page);
    sheets.end();
  }

  private static String order(CandidateOrder order) {
    return switch (order) {
      case ALPHABETICAL -> "In alphabetical order, as on the ballot paper.";
      case LOT -> "In the order of the ballot paper, which was drawn by lot.";
      case LOT_FOR_EACH_VOTER ->
          "In alphabetical order. Each ballot paper has an order of its own, drawn by lot.";
    };
  }

  private static void draw(Column column, PaperCandidate candidate) {
    column.need(24);
    column.write("H2", Style.BOLD, 13, candidate.name());
    column.skip(1);
    if (!candidate.nominatedBy().isEmpty()) {
      column.write(
          "P",
          Style.ITALIC,
          9,
          "Nominated by " + Numbers.list(candidate.nominatedBy(), "and") + ".");
      column.skip(2);
    }
    column.write(RichText.of(candidate.statement()), 10);
    column.skip(6);
  }
}
