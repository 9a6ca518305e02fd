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

/// The ballot papers in large print: the same, with the same number on every page. Names and titles
/// that are too long for a line take several, as none is made smaller.
record LargePaper(ElectionDefinition election, String mark, PrintSize size)
    implements PaperDrawing {
  private static final float LEFT = 20;
  private static final float WIDTH = 170;
  private static final float RIGHT = LEFT + WIDTH;
  private static final float HEAD = 36;
  private static final float TOP = HEAD + 3;
  private static final float BOTTOM = 280;
  private static final float BOX = 14;
  private static final float AROUND = 3;

  @Override
  public void draw(
      Sheets sheets, PdfStructureElement part, PaperNumber number, List<BallotPaper> papers) {
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
              number(sheets, part, number);
              column[0].moveTo(TOP);
            });
    number(sheets, part, number);
    column[0].write(
        "P", Style.PLAIN, size.of(10), election.title() + ", " + election.organisation());
    if (!mark.isEmpty()) {
      column[0].write("P", Style.BOLD, size.of(10), mark);
    }
    for (BallotPaper paper : papers) {
      column[0].skip(8);
      draw(sheets, part, column[0], paper);
    }
  }

  private void number(Sheets sheets, PdfStructureElement part, PaperNumber number) {
    sheets.page();
    sheets.begin(part, "P");
    sheets.text(Style.BOLD, size.of(15), LEFT, 22, "Ballot paper");
    String figures = "No. " + number;
    float wide = sheets.width(Style.PLAIN, size.of(10), figures);
    sheets.text(Style.PLAIN, size.of(10), RIGHT - wide, 33, figures);
    sheets.end();
    sheets.beginArtifact();
    NumberBars.draw(sheets, number, RIGHT, 12, 12);
    sheets.rule(LEFT, HEAD, WIDTH, 0.8f);
    sheets.end();
  }

  private void draw(Sheets sheets, PdfStructureElement part, Column column, BallotPaper paper) {
    // the heading does not stand alone at the foot of a page
    column.need(60 + 2 * BOX);
    column.write("H1", Style.BOLD, size.of(14), paper.contestName());
    column.skip(2);
    column.write("P", Style.PLAIN, size.of(10), Instructions.of(paper));
    column.skip(4);
    for (PaperCandidate candidate : paper.candidates()) {
      row(sheets, part, column, candidate.name());
    }
    sheets.beginArtifact();
    sheets.rule(LEFT, column.y(), WIDTH, 0.5f);
    sheets.end();
  }

  private void row(Sheets sheets, PdfStructureElement part, Column column, String name) {
    List<String> lines = column.lines(name, Style.PLAIN, size.of(13), WIDTH - BOX - 8);
    float leading = Column.leading(size.of(13));
    float height = Math.max(BOX, lines.size() * leading) + 2 * AROUND;
    column.need(height);
    float y = column.y();
    sheets.beginArtifact();
    sheets.rule(LEFT, y, WIDTH, 0.5f);
    sheets.box(RIGHT - BOX - 1, y + (height - BOX) / 2, BOX, BOX, 1.2f);
    sheets.end();
    sheets.begin(part, "P");
    float line = y + (height - lines.size() * leading) / 2;
    for (String words : lines) {
      line += leading;
      sheets.text(Style.PLAIN, size.of(13), LEFT + 1, line - leading * 0.25f, words);
    }
    sheets.end();
    column.moveTo(y + height);
  }
}
