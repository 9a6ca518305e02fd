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

/// The letter that comes with the papers: the address in the window of a DL or C5 envelope, the
/// organisation's words, and on the right how to vote online. Its back stays empty, so that no name
/// is on the sheets that go back.
record LetterPage(Values values, Filled wording, String mark) implements LetterDrawing {
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
    sheets.page();
    head(sheets, part);
    address(sheets, part, pack);
    if (values.election().ballot().takes(Channel.ONLINE)) {
      online(sheets, part, pack);
    }
    List<String> contests = pack.pack().entitlements().contests().map(ContestId::slug).toList();
    Map<Placeholder, String> filled = values.of(pack.elector().name(), contests, null);
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
    text.write("H1", Style.BOLD, 13, wording.subject(filled));
    text.skip(3);
    text.write(RichText.of(wording.html(filled)), 10.5f);
  }

  private void head(Sheets sheets, PdfStructureElement part) {
    sheets.begin(part, "P");
    sheets.text(Style.BOLD, 14, LEFT, 22, values.election().organisation());
    sheets.text(Style.PLAIN, 10, LEFT, 28, values.election().title());
    if (!mark.isEmpty()) {
      sheets.text(Style.BOLD, 10, LEFT, 34, mark);
    }
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

  private void online(Sheets sheets, PdfStructureElement part, MadePack pack) {
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
    side.write("H2", Style.BOLD, 11, "Vote online");
    // a code is found by the quiet around it, of four of its cells
    side.skip(4);
    sheets.beginFigure(part, "QR code of your link for voting online");
    QrCode.draw(sheets, link, SIDE, side.y(), 34);
    sheets.end();
    sheets.link(SIDE, side.y(), 34, 34, link);
    side.skip(38);
    side.write("P", Style.PLAIN, 9, "or type your code at");
    side.write("P", Style.PLAIN, 9, values.site().of("/vote"));
    side.skip(3);
    side.write("P", Style.PLAIN, 8, "Part one");
    side.write("P", Style.BOLD, 16, spaced(pack.code().part1()));
    side.write("P", Style.PLAIN, 8, "Part two");
    side.write("P", Style.BOLD, 16, spaced(pack.code().part2()));
    side.skip(1);
    side.write("P", Style.PLAIN, 8, "Keep the code to yourself.");
  }

  static String spaced(String part) {
    return part.substring(0, 4) + " " + part.substring(4);
  }
}
