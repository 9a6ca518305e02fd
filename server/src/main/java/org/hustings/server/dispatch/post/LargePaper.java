package org.hustings.server.dispatch.post;

import java.util.List;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.platform.print.Column;
import org.hustings.server.platform.print.RichText.Style;
import org.hustings.server.platform.print.Sheets;
import org.hustings.words.Words;
import org.openpdf.text.pdf.PdfStructureElement;

/// The ballot papers in large print: the same, with the same number on every page. Names and titles
/// that are too long for a line take several, as none is made smaller.
///
/// @param languages in which everybody's papers are, each as large as the other
record LargePaper(ElectionDefinition election, List<Words> languages, Mark mark, PrintSize size)
    implements PaperDrawing {
  private static final float LEFT = 20;
  private static final float WIDTH = 170;
  private static final float RIGHT = LEFT + WIDTH;
  private static final float HEAD = 36;
  private static final float LINE = 12;
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
            top(),
            WIDTH,
            BOTTOM,
            () -> {
              number(sheets, part, number);
              column[0].moveTo(top());
            });
    number(sheets, part, number);
    column[0].write(
        "P", Style.PLAIN, size.of(10), election.title() + ", " + election.organisation());
    for (String sentence : mark.lines(languages)) {
      column[0].write("P", Style.BOLD, size.of(10), sentence);
    }
    for (BallotPaper paper : papers) {
      column[0].skip(8);
      draw(sheets, part, column[0], paper);
    }
  }

  /// Below the head, which has a line for each language.
  private float top() {
    return HEAD + (languages.size() - 1) * LINE + 3;
  }

  private void number(Sheets sheets, PdfStructureElement part, PaperNumber number) {
    sheets.page();
    sheets.begin(part, "P");
    float down = 0;
    for (Words words : languages) {
      sheets.text(Style.BOLD, size.of(15), LEFT, 22 + down, words.say("pack.paper.heading"));
      String figures = words.say("pack.paper.number", "number", number.toString());
      float wide = sheets.width(Style.PLAIN, size.of(10), figures);
      sheets.text(Style.PLAIN, size.of(10), RIGHT - wide, 33 + down, figures);
      down += LINE;
    }
    sheets.end();
    sheets.beginArtifact();
    NumberBars.draw(sheets, number, RIGHT, 12, 12);
    sheets.rule(LEFT, top() - 3, WIDTH, 0.8f);
    sheets.end();
  }

  private void draw(Sheets sheets, PdfStructureElement part, Column column, BallotPaper paper) {
    // the heading does not stand alone at the foot of a page
    column.need(60 + 2 * BOX);
    column.write("H1", Style.BOLD, size.of(14), paper.contestName());
    column.skip(2);
    if (paper.question() != null) {
      column.write("P", Style.PLAIN, size.of(12), paper.question());
      column.skip(3);
    }
    for (Words words : languages) {
      sheets.speak(words.language());
      column.write("P", Style.PLAIN, size.of(10), words.say(Instructions.of(paper)));
      column.skip(2);
    }
    sheets.speak(null);
    column.skip(2);
    for (PaperCandidate candidate : paper.candidates()) {
      row(sheets, part, column, Instructions.name(candidate, languages));
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
