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

/// The letter that comes with the papers: the address in the window of a DL or C5 envelope, the
/// organisation's words, and on the right how to vote online. Who reads it in two languages has the
/// first on the sheet's front and the other on its back, each as large as the other; no paper shares
/// the sheet, so that no name is on those that go back.
///
/// @param wishes the languages of electors, where they are known
record LetterPage(Values values, SpokenWording wording, Map<MemberNumber, String> wishes, Mark mark)
    implements LetterDrawing {
  private static final float LEFT = 22;
  private static final float ADDRESS_TOP = 50;
  private static final float ADDRESS_LINE = 5;
  private static final int ADDRESS_LINES = 7;
  private static final float TEXT_TOP = 105;
  private static final float TEXT_BOTTOM = 280;
  private static final float TEXT_WIDTH = 108;
  private static final float SIDE = 140;
  private static final float SIDE_WIDTH = 50;

  @Override
  public void draw(Sheets sheets, PdfStructureElement part, MadePack pack) {
    boolean front = true;
    List<Words> readers = wording.to(wishes.get(pack.elector().member()));
    for (Words words : readers) {
      sheets.speak(words.language());
      sheets.page();
      head(sheets, part, readers);
      if (front) {
        address(sheets, part, pack);
      }
      text(sheets, part, pack, words);
      front = false;
    }
    sheets.speak(null);
  }

  private void text(Sheets sheets, PdfStructureElement part, MadePack pack, Words words) {
    if (values.election().ballot().takes(Channel.ONLINE)) {
      online(sheets, part, pack, words);
    }
    List<String> contests = pack.pack().entitlements().contests().map(ContestId::slug).toList();
    Map<Placeholder, String> filled = values.of(words, pack.elector().name(), contests, null);
    Column text =
        new Column(
            sheets,
            part,
            LEFT,
            TEXT_TOP,
            TEXT_WIDTH,
            TEXT_BOTTOM,
            () -> {
              throw new LetterTooLongException();
            });
    text.write("H1", Style.BOLD, 13, wording.in(words).subject(filled));
    text.skip(3);
    text.write(RichText.of(wording.in(words).html(filled)), 10.5f);
  }

  private void head(Sheets sheets, PdfStructureElement part, List<Words> readers) {
    sheets.begin(part, "P");
    sheets.text(Style.BOLD, 14, LEFT, 22, values.election().organisation());
    sheets.text(Style.PLAIN, 10, LEFT, 28, values.election().title());
    mark.draw(sheets, 10, LEFT, 34, readers);
    sheets.end();
  }

  /// The address, in every size of print the same: the window of the envelope is as large as it is.
  static void address(Sheets sheets, PdfStructureElement part, MadePack pack) {
    sheets.begin(part, "P");
    float y = ADDRESS_TOP + ADDRESS_LINE;
    sheets.text(Style.PLAIN, 11, LEFT, y, pack.elector().name());
    for (String line :
        pack.to().lines().filter(one -> !one.isBlank()).limit(ADDRESS_LINES).toList()) {
      y += ADDRESS_LINE;
      sheets.text(Style.PLAIN, 11, LEFT, y, line.strip());
    }
    sheets.end();
  }

  private void online(Sheets sheets, PdfStructureElement part, MadePack pack, Words words) {
    String link = values.site().of("/vote/" + pack.code().written());
    sheets.beginArtifact();
    sheets.box(SIDE - 4, TEXT_TOP - 2, SIDE_WIDTH + 8, 98, 0.6f);
    sheets.end();
    Column side =
        new Column(
            sheets,
            part,
            SIDE,
            TEXT_TOP + 2,
            SIDE_WIDTH,
            TEXT_BOTTOM,
            () -> {
              throw new LetterTooLongException();
            });
    side.write("H2", Style.BOLD, 11, words.say("pack.letter.online"));
    // a code is found by the quiet around it, of four of its cells
    side.skip(4);
    sheets.beginFigure(part, words.say("pack.letter.square"));
    QrCode.draw(sheets, link, SIDE, side.y(), 34);
    sheets.end();
    sheets.link(SIDE, side.y(), 34, 34, link);
    side.skip(38);
    side.write("P", Style.PLAIN, 9, words.say("pack.letter.type"));
    side.write("P", Style.PLAIN, 9, values.site().of("/vote"));
    side.skip(3);
    side.write("P", Style.PLAIN, 8, words.say("pack.letter.part-one"));
    side.write("P", Style.BOLD, 16, spaced(pack.code().part1()));
    side.write("P", Style.PLAIN, 8, words.say("pack.letter.part-two"));
    side.write("P", Style.BOLD, 16, spaced(pack.code().part2()));
    side.skip(1);
    side.write("P", Style.PLAIN, 8, words.say("pack.letter.keep"));
  }

  static String spaced(String part) {
    return part.substring(0, 4) + " " + part.substring(4);
  }
}
