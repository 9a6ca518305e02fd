package org.hustings.server.result.web;

import java.util.List;
import org.hustings.server.platform.Rehearsal;
import org.hustings.server.platform.print.Column;
import org.hustings.server.platform.print.RichText.Style;
import org.hustings.server.platform.print.Sheets;
import org.hustings.words.Words;
import org.openpdf.text.pdf.PdfStructureElement;

/// A document of the result on A4 paper: headings, paragraphs, tables, and a line to sign on. Every
/// page says which document it is of, and which page.
final class PrintedPage {
  private static final float LEFT = 22;
  private static final float WIDTH = 166;
  private static final float HEAD = 14;
  private static final float TOP = 24;
  private static final float BOTTOM = 275;
  private static final float SIGNATURE = 34;

  private final Words words;
  private final Sheets sheets;
  private final PdfStructureElement part;
  private final Column column;
  private final String running;
  private final String mark;

  /// @param title of the document, which each page repeats
  /// @param rehearsal where it is of one, each page says besides that nothing counts
  PrintedPage(Words words, String title, Rehearsal.Kind rehearsal) {
    this.words = words;
    this.running = title;
    this.mark = rehearsal.sentence(words);
    this.sheets =
        new Sheets(
            rehearsal.isOn()
                ? words.say("result.print.marked", "title", title, "mark", mark)
                : title,
            words.language());
    this.part = sheets.part();
    begin();
    this.column = new Column(sheets, part, LEFT, TOP, WIDTH, BOTTOM, this::turn);
  }

  private void turn() {
    begin();
    column.moveTo(TOP);
  }

  private void begin() {
    sheets.page();
    sheets.beginArtifact();
    String page = words.say("result.print.page", "page", sheets.pages());
    sheets.text(Style.PLAIN, 8.5f, LEFT, HEAD, running);
    sheets.text(
        Style.PLAIN, 8.5f, LEFT + WIDTH - sheets.width(Style.PLAIN, 8.5f, page), HEAD, page);
    sheets.end();
    if (!mark.isEmpty()) {
      sheets.begin(part, "P");
      sheets.text(Style.BOLD, 8.5f, LEFT, HEAD + 4.5f, mark);
      sheets.end();
    }
  }

  void title(String text) {
    column.skip(1);
    column.write("H1", Style.BOLD, 20, text);
    column.skip(3);
  }

  void heading(String text) {
    column.need(24);
    column.skip(6);
    column.write("H2", Style.BOLD, 13, text);
    column.skip(1.5f);
  }

  void strong(String text) {
    column.write("P", Style.BOLD, 11, text);
    column.skip(1);
  }

  void text(String text) {
    column.write("P", Style.PLAIN, 10.5f, text);
    column.skip(2);
  }

  /// What a person has written, line by line.
  void quote(String text) {
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> {
          column.write("BlockQuote", Style.ITALIC, 10.5f, line.strip());
          column.skip(2);
        });
  }

  /// A table whose first column has words and whose others have figures.
  void table(List<String> head, List<List<String>> rows) {
    column.skip(1);
    column.table(head, rows);
    column.skip(4);
  }

  /// Room to sign.
  ///
  /// @param signatory name and office, which stand under the line
  void signature(String signatory) {
    column.need(SIGNATURE);
    column.skip(20);
    sheets.beginArtifact();
    sheets.rule(LEFT, column.y(), 80, 0.6f);
    sheets.end();
    column.skip(1);
    text(signatory);
  }

  byte[] finish() {
    return sheets.finish();
  }
}
