package org.hustings.server.dispatch.post;

import java.util.List;
import java.util.function.Function;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.print.Column;
import org.hustings.server.platform.print.RichText.Style;
import org.hustings.server.platform.print.Sheets;
import org.hustings.words.Words;
import org.openpdf.text.pdf.PdfStructureElement;

/// The ballot papers of one pack, each contest with one box for each candidate. Every page has the
/// number, in figures and as a barcode; nothing on them names the elector.
///
/// @param languages in which everybody's papers are, each as large as the other
record PaperPages(ElectionDefinition election, List<Words> languages, Mark mark)
    implements PaperDrawing {
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
    sheets.text(Style.BOLD, 15, LEFT, 22, said(words -> words.say("pack.paper.heading")));
    sheets.text(Style.PLAIN, 10, LEFT, 28, election.title() + ", " + election.organisation());
    mark.draw(sheets, 9, LEFT, 33, languages);
    String figures = said(words -> words.say("pack.paper.number", "number", number.toString()));
    sheets.text(Style.PLAIN, 10, RIGHT - sheets.width(Style.PLAIN, 10, figures), 31, figures);
    sheets.end();
    sheets.beginArtifact();
    NumberBars.draw(sheets, number, RIGHT, 14, 12);
    sheets.rule(LEFT, 39, WIDTH, 0.8f);
    sheets.end();
  }

  private void draw(Sheets sheets, PdfStructureElement part, Column column, BallotPaper paper) {
    // the heading does not stand alone at the foot of a page
    column.need(14 + 10 * languages.size() + 2 * ROW);
    column.write("H1", Style.BOLD, 14, paper.contestName());
    column.skip(1);
    if (paper.question() != null) {
      column.write("P", Style.PLAIN, 12, paper.question());
      column.skip(2);
    }
    for (Words words : languages) {
      sheets.speak(words.language());
      column.write("P", Style.PLAIN, 10, words.say(Instructions.of(paper)));
      column.skip(1);
    }
    sheets.speak(null);
    column.skip(2);
    for (PaperCandidate candidate : paper.candidates()) {
      column.need(ROW);
      float y = column.y();
      sheets.beginArtifact();
      sheets.rule(LEFT, y, WIDTH, 0.3f);
      sheets.box(RIGHT - BOX - 1, y + 1, BOX, BOX, 1);
      sheets.end();
      sheets.begin(part, "P");
      String name = name(candidate);
      sheets.text(Style.PLAIN, size(sheets, name), LEFT + 1, y + 7.2f, name);
      sheets.end();
      column.moveTo(y + ROW);
    }
    sheets.beginArtifact();
    sheets.rule(LEFT, column.y(), WIDTH, 0.3f);
    sheets.end();
  }

  /// All names in one size, but for one that would not fit.
  private static float size(Sheets sheets, String name) {
    float usual = 13;
    float room = WIDTH - BOX - 6;
    return Math.min(usual, usual * room / sheets.width(Style.PLAIN, usual, name));
  }

  private String name(PaperCandidate candidate) {
    return Instructions.name(candidate, languages);
  }

  private String said(Function<Words, String> words) {
    return LetterLanguages.subject(languages, words);
  }
}
