package org.hustings.server.result.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/// A4 pages of headings, paragraphs and tables, in Liberation Sans (SIL Open Font License),
/// embedded as far as used.
final class PrintedPage implements AutoCloseable {
  private static final float MARGIN = 62;

  private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
  private final BaseFont plain = font("Regular");
  private final BaseFont bold = font("Bold");

  PrintedPage(OutputStream out, String title) {
    PdfWriter.getInstance(document, out);
    document.addTitle(title);
    document.addCreator("Hustings");
    document.setDocumentLanguage("en-GB");
    document.open();
  }

  private static BaseFont font(String face) {
    String name = "LiberationSans-" + face + ".ttf";
    try (InputStream file =
        Objects.requireNonNull(
            PrintedPage.class.getResourceAsStream("/liberation/" + name), name)) {
      // not cached: which letters are used is kept in it, and belongs to one file
      return BaseFont.createFont(
          name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file.readAllBytes(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void title(String text) {
    paragraph(text, new Font(bold, 20), 0, 6);
  }

  void heading(String text) {
    paragraph(text, new Font(bold, 13), 16, 4);
  }

  void strong(String text) {
    paragraph(text, new Font(bold, 11), 0, 2);
  }

  void text(String text) {
    paragraph(text, new Font(plain, 10.5f), 0, 4);
  }

  private void paragraph(String text, Font font, float before, float after) {
    Paragraph paragraph = new Paragraph(font.getSize() * 1.35f, text, font);
    paragraph.setSpacingBefore(before);
    paragraph.setSpacingAfter(after);
    document.add(paragraph);
  }

  /// A table whose first column has words and whose others have figures.
  void table(List<String> head, List<List<String>> rows) {
    float[] widths = new float[head.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = column == 0 ? 3 : 1.2f;
    }
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    table.setSpacingBefore(4);
    table.setSpacingAfter(8);
    table.setHeaderRows(1);
    row(table, head, new Font(bold, 9.5f));
    rows.forEach(row -> row(table, row, new Font(plain, 9.5f)));
    document.add(table);
  }

  private static void row(PdfPTable table, List<String> cells, Font font) {
    for (int column = 0; column < cells.size(); column++) {
      PdfPCell cell = new PdfPCell(new Phrase(cells.get(column), font));
      cell.setHorizontalAlignment(column == 0 ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
      cell.setBorder(PdfPCell.BOTTOM);
      cell.setBorderWidth(0.5f);
      cell.setPadding(4);
      table.addCell(cell);
    }
  }

  /// Room to sign, with the name under the line.
  void signature(String name, String office) {
    paragraph("______________________________________", new Font(plain, 10.5f), 48, 2);
    text(name + ", " + office);
  }

  @Override
  public void close() {
    document.close();
  }
}
