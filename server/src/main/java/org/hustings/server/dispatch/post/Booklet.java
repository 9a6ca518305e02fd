package org.hustings.server.dispatch.post;

import java.util.List;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.print.Column;
import org.hustings.server.platform.print.RichText;
import org.hustings.server.platform.print.RichText.Style;
import org.hustings.server.platform.print.Sheets;
import org.hustings.words.Message;
import org.hustings.words.Words;
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
  /// @param languages in which everybody has it, each as large as the other
  public static byte[] of(
      ElectionDefinition election, BallotPaper paper, List<Words> languages, Mark mark) {
    String title =
        LetterLanguages.subject(languages, words -> title(words, paper)) + ", " + election.title();
    Sheets sheets = new Sheets(title, languages.getFirst().language());
    draw(sheets, sheets.part(), election, paper, languages, mark, PrintSize.USUAL);
    return sheets.finish();
  }

  /// Draws it on pages that follow.
  static void draw(
      Sheets sheets,
      PdfStructureElement part,
      ElectionDefinition election,
      BallotPaper paper,
      List<Words> languages,
      Mark mark,
      PrintSize size) {
    List<String> marks = mark.lines(languages);
    Column[] column = new Column[1];
    column[0] =
        new Column(
            sheets,
            part,
            LEFT,
            TOP,
            WIDTH,
            BOTTOM,
            () -> column[0].moveTo(head(sheets, election, paper, marks, size)));
    column[0].moveTo(head(sheets, election, paper, marks, size));
    for (Words words : languages) {
      sheets.speak(words.language());
      column[0].write("H1", Style.BOLD, size.of(18), title(words, paper));
      column[0].skip(2);
      column[0].write("P", Style.PLAIN, size.of(10), words.say(order(paper.order())));
      column[0].skip(2);
    }
    sheets.speak(null);
    column[0].skip(4);
    for (PaperCandidate candidate : paper.candidates()) {
      draw(column[0], candidate, languages, size);
    }
  }

  private static String title(Words words, BallotPaper paper) {
    return words.say("pack.booklet.title", "contest", paper.contestName());
  }

  /// Draws the head of a page, and tells where the text below it begins.
  private static float head(
      Sheets sheets,
      ElectionDefinition election,
      BallotPaper paper,
      List<String> marks,
      PrintSize size) {
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
    float below = TOP;
    for (String mark : marks) {
      y += Math.max(4.5f, Column.leading(points));
      sheets.beginArtifact();
      float markSize = Math.min(points, points * WIDTH / sheets.width(Style.BOLD, points, mark));
      sheets.text(Style.BOLD, markSize, LEFT, y, mark);
      sheets.end();
      below = Math.max(TOP, y + 7);
    }
    return below;
  }

  private static String fitting(Sheets sheets, String words, float points, float room) {
    String fits = words;
    while (fits.length() > 1 && sheets.width(Style.PLAIN, points, fits) > room) {
      fits = fits.substring(0, fits.length() - 2).strip() + "…";
    }
    return fits;
  }

  private static Message order(CandidateOrder order) {
    return switch (order) {
      case ALPHABETICAL -> Message.of("pack.booklet.alphabetical");
      case LOT -> Message.of("pack.booklet.lot");
      case LOT_FOR_EACH_VOTER -> Message.of("pack.booklet.lot-for-each");
    };
  }

  private static void draw(
      Column column, PaperCandidate candidate, List<Words> languages, PrintSize size) {
    column.need(size.isLarge() ? 60 : 24);
    column.write("H2", Style.BOLD, size.of(13), Instructions.name(candidate, languages));
    column.skip(1);
    if (!candidate.nominatedBy().isEmpty()) {
      for (Words words : languages) {
        column.write(
            "P",
            Style.ITALIC,
            size.of(9),
            words.say("pack.booklet.nominated-by", "bodies", candidate.nominatedBy()));
      }
      column.skip(2);
    }
    column.write(RichText.of(candidate.statement()), size.of(10));
    column.skip(6);
  }
}
