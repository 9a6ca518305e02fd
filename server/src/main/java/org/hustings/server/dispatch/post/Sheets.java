package org.hustings.server.dispatch.post;

import java.io.ByteArrayOutputStream;
import org.hustings.server.dispatch.post.RichText.Style;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/// A PDF of A4 pages that is being drawn, tagged for those who have it read to them. Lengths are in
/// millimetres, from the left and from the top.
final class Sheets {
  static final float WIDTH = 210;
  static final float HEIGHT = 297;

  private static final float POINTS = 72f / 25.4f;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Document document = new Document(PageSize.A4);
  private final Fonts fonts = Fonts.load();
  private final PdfWriter writer;
  private final PdfContentByte canvas;
  private final PdfStructureElement root;
  private int pages;

  Sheets(String title) {
    writer = PdfWriter.getInstance(document, bytes);
    writer.setTagged();
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    document.addTitle(title);
    document.open();
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en-GB"));
    PdfDictionary marked = new PdfDictionary();
    marked.put(PdfName.MARKED, PdfBoolean.PDFTRUE);
    writer.getExtraCatalog().put(PdfName.MARKINFO, marked);
    canvas = writer.getDirectContent();
    root = new PdfStructureElement(writer.getStructureTreeRoot(), PdfName.DOCUMENT);
  }

  /// Begins a page.
  void page() {
    if (pages > 0) {
      // a page without anything would be left out
      writer.setPageEmpty(false);
      document.newPage();
    }
    pages++;
  }

  int pages() {
    return pages;
  }

  /// A part of the whole, such as one elector's pack.
  PdfStructureElement part() {
    return new PdfStructureElement(root, PdfName.PART);
  }

  /// What is drawn next is an element of this kind.
  void begin(PdfStructureElement parent, String tag) {
    canvas.beginMarkedContentSequence(new PdfStructureElement(parent, new PdfName(tag)));
  }

  /// What is drawn next is a figure, with these words for those who do not see it.
  void beginFigure(PdfStructureElement parent, String words) {
    PdfStructureElement figure = new PdfStructureElement(parent, PdfName.FIGURE);
    figure.put(PdfName.ALT, new PdfString(words, "UnicodeBig"));
    canvas.beginMarkedContentSequence(figure);
  }

  /// What is drawn next is no part of the text: a line, a page's number.
  void beginArtifact() {
    canvas.beginMarkedContentSequence(new PdfName("Artifact"));
  }

  void end() {
    canvas.endMarkedContentSequence();
  }

  /// Writes a line; its size is in points.
  void text(Style style, float size, float x, float y, String text) {
    canvas.beginText();
    canvas.setFontAndSize(fonts.of(style), size);
    canvas.setTextMatrix(x * POINTS, (HEIGHT - y) * POINTS);
    canvas.showText(text);
    canvas.endText();
  }

  /// How wide a line would be.
  float width(Style style, float size, String text) {
    return fonts.of(style).getWidthPoint(text, size) / POINTS;
  }

  /// Fills a rectangle with black.
  void fill(float x, float y, float width, float height) {
    canvas.rectangle(x * POINTS, (HEIGHT - y - height) * POINTS, width * POINTS, height * POINTS);
    canvas.fill();
  }

  /// Draws the outline of a rectangle; the stroke is in points.
  void box(float x, float y, float width, float height, float stroke) {
    canvas.setLineWidth(stroke);
    canvas.rectangle(x * POINTS, (HEIGHT - y - height) * POINTS, width * POINTS, height * POINTS);
    canvas.stroke();
  }

  /// Draws a level line.
  void rule(float x, float y, float width, float stroke) {
    canvas.setLineWidth(stroke);
    canvas.moveTo(x * POINTS, (HEIGHT - y) * POINTS);
    canvas.lineTo((x + width) * POINTS, (HEIGHT - y) * POINTS);
    canvas.stroke();
  }

  /// Makes a rectangle lead to an address, where the file is looked at on a screen.
  void link(float x, float y, float width, float height, String address) {
    canvas.setAction(
        new PdfAction(address),
        x * POINTS,
        (HEIGHT - y - height) * POINTS,
        (x + width) * POINTS,
        (HEIGHT - y) * POINTS);
  }

  /// The finished file.
  byte[] finish() {
    if (pages == 0) {
      page();
    }
    writer.setPageEmpty(false);
    document.close();
    return bytes.toByteArray();
  }
}
