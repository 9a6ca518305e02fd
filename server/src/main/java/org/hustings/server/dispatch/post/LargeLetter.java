package org.hustings.server.dispatch.post;

import java.util.List;
import java.util.Map;
import org.hustings.definition.Channel;
import org.hustings.definition.ContestId;
import org.hustings.server.dispatch.batch.MadePack;
import org.hustings.server.dispatch.wording.Filled;
import org.hustings.server.dispatch.wording.Placeholder;
import org.hustings.server.dispatch.wording.Values;
import org.hustings.server.platform.print.Column;
import org.hustings.server.platform.print.RichText;
import org.hustings.server.platform.print.RichText.Style;
import org.hustings.server.platform.print.Sheets;
import org.openpdf.text.pdf.PdfStructureElement;

/// The letter in large print: the same words over as many pages as they take, and how to vote online
/// below them. All letters of a file have as many pages as its longest, so that the printer can tell
/// the packs apart.
final class LargeLetter implements LetterDrawing {
  private static final float LEFT = 22;
  private static final float WIDTH = 166;
  private static final float TOP = 24;
  private static final float TEXT_TOP = 105;
  private static final float BOTTOM = 280;
  private static final float PAGE_NUMBER = 16;
  private static final float CODE = 46;

  private final Values values;
  private final Filled wording;
  private final String mark;
  private final PrintSize size;
  private int pages;

  private LargeLetter(Values values, Filled wording, String mark, PrintSize size) {
    this.values = values;
    this.wording = wording;
    this.mark = mark;
    this.size = size;
  }

  /// @param packs of the file
  static LargeLetter of(
      Values values, Filled wording, String mark, PrintSize size, List<MadePack> packs) {
    LargeLetter letter = new LargeLetter(values, wording, mark, size);
    letter.pages = packs.stream().mapToInt(letter::pagesOf).max().orElse(0);
    return letter;
  }

  private int pagesOf(MadePack pack) {
    Sheets sheets = new Sheets("");
    write(sheets, sheets.part(), pack);
    return sheets.pages();
  }

  @Override
  public void draw(Sheets sheets, PdfStructureElement part, MadePack pack) {
    int before = sheets.pages();
    write(sheets, part, pack);
    while (sheets.pages() < before + pages) {
      sheets.page();
    }
  }

  private void write(Sheets sheets, PdfStructureElement part, MadePack pack) {
    int before = sheets.pages();
    sheets.page();
    LetterPage.address(sheets, part, pack);
    Column[] column = new Column[1];
    column[0] =
        new Column(
            sheets,
            part,
            LEFT,
            TEXT_TOP,
            WIDTH,
            BOTTOM,
            () -> {
              sheets.page();
              number(sheets, sheets.pages() - before);
              column[0].moveTo(TOP);
            });
    Column text = column[0];
    text.write("P", Style.BOLD, size.of(14), values.election().organisation());
    text.write("P", Style.PLAIN, size.of(10), values.election().title());
    if (!mark.isEmpty()) {
      text.write("P", Style.BOLD, size.of(10), mark);
    }
    text.skip(4);
    List<String> contests = pack.pack().entitlements().contests().map(ContestId::slug).toList();
    Map<Placeholder, String> filled = values.of(pack.elector().name(), contests, null);
    text.write("H1", Style.BOLD, size.of(14), wording.subject(filled));
    text.skip(3);
    text.write(RichText.of(wording.html(filled)), size.of(10));
    if (values.election().ballot().takes(Channel.ONLINE)) {
      text.skip(6);
      online(sheets, part, text, pack);
    }
  }

  private void number(Sheets sheets, int page) {
    String figures = Integer.toString(page);
    sheets.beginArtifact();
    float wide = sheets.width(Style.PLAIN, size.of(10), figures);
    sheets.text(Style.PLAIN, size.of(10), LEFT + WIDTH - wide, PAGE_NUMBER, figures);
    sheets.end();
  }

  private void online(Sheets sheets, PdfStructureElement part, Column text, MadePack pack) {
    String link = values.site().of("/vote/" + pack.code().written());
    // the heading, the picture and the first words below it stand together
    text.need(CODE + 40);
    text.write("H2", Style.BOLD, size.of(14), "Vote online");
    text.skip(4);
    sheets.beginFigure(part, "QR code of your link for voting online");
    QrCode.draw(sheets, link, LEFT, text.y(), CODE);
    sheets.end();
    sheets.link(LEFT, text.y(), CODE, CODE, link);
    text.skip(CODE + 4);
    text.write("P", Style.PLAIN, size.of(10), "or type your code at");
    text.write("P", Style.PLAIN, size.of(10), values.site().of("/vote"));
    text.skip(3);
    // nobody has to turn the page between the two parts
    text.need(6 * Column.leading(size.of(16)));
    part(text, "Part one", pack.code().part1());
    part(text, "Part two", pack.code().part2());
    text.write("P", Style.PLAIN, size.of(10), "Keep the code to yourself.");
  }

  private void part(Column text, String label, String part) {
    text.write("P", Style.PLAIN, size.of(10), label);
    text.write("P", Style.BOLD, size.of(16), LetterPage.spaced(part));
    text.skip(2);
  }
}
