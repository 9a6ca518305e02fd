package org.hustings.server.dispatch.post;

import java.util.List;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.platform.print.Column;
import org.hustings.server.platform.print.RichText.Style;
import org.hustings.server.platform.print.Sheets;
import org.openpdf.text.pdf.PdfStructureElement;

/// The ballot papers of one pack, each contest with one box for each candidate. Every page has the
/// number, in figures and as a barcode; nothing on them names the elector.
record PaperPages(ElectionDefinition election, String mark) implements PaperDrawing {
  private static final float LEFT = 20;
  private static final float WIDTH = 170;
  private static final float RIGHT = LEFT + WIDTH;
  private static final float TOP = 48;
  private static final float BOTTOM = 280;
  private static final float ROW = 11;
  private static final float BOX = 9;

  @Override
  public void draw(
      Sheets sheets, PdfStructureElement part, PaperNumber number, List<BallotPaper> papers) {
    head(sheets, part, number);
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
              head(sheets, part, number);
              column[0].moveTo(TOP);
            });
    for (BallotPaper paper : papers) {
      draw(sheets, part, column[0], paper);
      column[0].skip(8);
    }
  }

  private void head(Sheets sheets, PdfStructureElement part, PaperNumber number) {
    sheets.page();
    sheets.begin(part, "P");
    sheets.text(Style.BOLD, 15, LEFT, 22, "Ballot paper");
    sheets.text(Style.PLAIN, 10, LEFT, 28, election.title() + ", " + election.organisation());
    if (!mark.isEmpty()) {
      sheets.text(Style.BOLD, 10, LEFT, 34, mark);
    }
    String figures = "No. " + number;
    sheets.text(Style.PLAIN, 10, RIGHT - sheets.width(Style.PLAIN, 10, figures), 31, figures);
    sheets.end();
    sheets.beginArtifact();
    NumberBars.draw(sheets, number, RIGHT, 14, 12);
    sheets.rule(LEFT, 39, WIDTH, 0.8f);
    sheets.end();
  }

  private static void draw(
      Sheets sheets, PdfStructureElement part, Column column, BallotPaper paper) {
    // the heading does not stand alone at the foot of a page
    column.need(24 + 2 * ROW);
    column.write("H1", Style.BOLD, 14, paper.contestName());
    column.skip(1);
    column.write("P", Style.PLAIN, 10, Instructions.of(paper));
    column.skip(3);
    for (PaperCandidate candidate : paper.candidates()) {
      column.need(ROW);
      float y = column.y();
      sheets.beginArtifact();
      sheets.rule(LEFT, y, WIDTH, 0.3f);
      sheets.box(RIGHT - BOX - 1, y + 1, BOX, BOX, 1);
      sheets.end();
      sheets.begin(part, "P");
      sheets.text(Style.PLAIN, size(sheets, candidate), LEFT + 1, y + 7.2f, candidate.name());
      sheets.end();
      column.moveTo(y + ROW);
    }
    sheets.beginArtifact();
    sheets.rule(LEFT, column.y(), WIDTH, 0.3f);
    sheets.end();
  }

  /// All names in one size, but for one that would not fit.
  private static float size(Sheets sheets, PaperCandidate candidate) {
    float usual = 13;
    float room = WIDTH - BOX - 6;
    return Math.min(usual, usual * room / sheets.width(Style.PLAIN, usual, candidate.name()));
  }
}
