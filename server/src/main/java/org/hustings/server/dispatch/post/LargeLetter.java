package org.hustings.server.dispatch.post;

import java.util.List;
import java.util.Map;
import org.hustings.definition.Channel;
import org.hustings.definition.ContestId;
import org.hustings.server.dispatch.batch.MadePack;
import org.hustings.server.dispatch.wording.Placeholder;
import org.hustings.server.dispatch.wording.SpokenWording;
import org.hustings.server.dispatch.wording.Values;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.platform.print.Column;
import org.hustings.server.platform.print.RichText;
import org.hustings.server.platform.print.RichText.Style;
import org.hustings.server.platform.print.Sheets;
import org.hustings.words.Words;
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
  private final SpokenWording wording;
  private final Map<MemberNumber, String> wishes;
  private final Mark mark;
  private final PrintSize size;
  private int pages;

  private LargeLetter(
      Values values,
      SpokenWording wording,
      Map<MemberNumber, String> wishes,
      Mark mark,
      PrintSize size) {
    this.values = values;
    this.wording = wording;
    this.wishes = wishes;
    this.mark = mark;
    this.size = size;
  }

  /// @param wishes the languages of electors, where they are known
  /// @param packs of the file
  static LargeLetter of(
      Values values,
      SpokenWording wording,
      Map<MemberNumber, String> wishes,
      Mark mark,
      PrintSize size,
      List<MadePack> packs) {
    LargeLetter letter = new LargeLetter(values, wording, wishes, mark, size);
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

  /// In two languages, the second begins on a page of its own.
  private void write(Sheets sheets, PdfStructureElement part, MadePack pack) {
    int before = sheets.pages();
    List<Words> readers = wording.to(wishes.get(pack.elector().member()));
    for (Words words : readers) {
      sheets.speak(words.language());
      List<String> marks = mark.lines(readers);
      write(sheets, part, pack, words, marks, before);
    }
    sheets.speak(null);
  }

  private void write(
      Sheets sheets,
      PdfStructureElement part,
      MadePack pack,
      Words words,
      List<String> marks,
      int before) {
    boolean front = sheets.pages() == before;
    sheets.page();
    if (front) {
      LetterPage.address(sheets, part, pack);
    } else {
      number(sheets, sheets.pages() - before);
    }
    Column[] column = new Column[1];
    column[0] =
        new Column(
            sheets,
            part,
            LEFT,
            front ? TEXT_TOP : TOP,
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
    for (String sentence : marks) {
      text.write("P", Style.BOLD, size.of(10), sentence);
    }
    text.skip(4);
    List<String> contests = pack.pack().entitlements().contests().map(ContestId::slug).toList();
    Map<Placeholder, String> filled = values.of(words, pack.elector().name(), contests, null);
    text.write("H1", Style.BOLD, size.of(14), wording.in(words).subject(filled));
    text.skip(3);
    text.write(RichText.of(wording.in(words).html(filled)), size.of(10));
    if (values.election().ballot().takes(Channel.ONLINE)) {
      text.skip(6);
      online(sheets, part, text, pack, words);
    }
  }

  private void number(Sheets sheets, int page) {
    String figures = Integer.toString(page);
    sheets.beginArtifact();
    float wide = sheets.width(Style.PLAIN, size.of(10), figures);
    sheets.text(Style.PLAIN, size.of(10), LEFT + WIDTH - wide, PAGE_NUMBER, figures);
    sheets.end();
  }

  private void online(
      Sheets sheets, PdfStructureElement part, Column text, MadePack pack, Words words) {
    String link = values.site().of("/vote/" + pack.code().written());
    // the heading, the picture and the first words below it stand together
    text.need(CODE + 40);
    text.write("H2", Style.BOLD, size.of(14), words.say("pack.letter.online"));
    text.skip(4);
    sheets.beginFigure(part, words.say("pack.letter.square"));
    QrCode.draw(sheets, link, LEFT, text.y(), CODE);
    sheets.end();
    sheets.link(LEFT, text.y(), CODE, CODE, link);
    text.skip(CODE + 4);
    text.write("P", Style.PLAIN, size.of(10), words.say("pack.letter.type"));
    text.write("P", Style.PLAIN, size.of(10), values.site().of("/vote"));
    text.skip(3);
    // nobody has to turn the page between the two parts
    text.need(6 * Column.leading(size.of(16)));
    part(text, words.say("pack.letter.part-one"), pack.code().part1());
    part(text, words.say("pack.letter.part-two"), pack.code().part2());
    text.write("P", Style.PLAIN, size.of(10), words.say("pack.letter.keep"));
  }

  private void part(Column text, String label, String part) {
    text.write("P", Style.PLAIN, size.of(10), label);
    text.write("P", Style.BOLD, size.of(16), LetterPage.spaced(part));
    text.skip(2);
  }
}
