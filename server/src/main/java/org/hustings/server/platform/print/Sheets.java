package org.hustings.server.platform.print;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.hustings.server.platform.print.RichText.Style;
import org.hustings.words.Language;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/// A PDF of A4 pages that is being drawn, tagged for those who have it read to them. Lengths are in
/// millimetres, from the left and from the top.
public final class Sheets {
  static final float WIDTH = 210;
  static final float HEIGHT = 297;

  private static final float POINTS = 72f / 25.4f;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Document document = new Document(PageSize.A4);
  private final Fonts fonts = Fonts.load();
  private final PdfWriter writer;
  private final PdfStructureElement root;
  private final List<PdfTemplate> aside = new ArrayList<>();
  private PdfContentByte canvas;
  private boolean isAside;
  private @Nullable Language spoken;
  private int pages;

  /// An English file.
  public Sheets(String title) {
    this(title, Language.ENGLISH);
  }

  /// @param language in which the file is read aloud
  public Sheets(String title, Language language) {
    writer = PdfWriter.getInstance(document, bytes);
    writer.setTagged();
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    document.addTitle(title);
    document.open();
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.code()));
    PdfDictionary marked = new PdfDictionary();
    marked.put(PdfName.MARKED, PdfBoolean.PDFTRUE);
    writer.getExtraCatalog().put(PdfName.MARKINFO, marked);
    canvas = writer.getDirectContent();
    root = new PdfStructureElement(writer.getStructureTreeRoot(), PdfName.DOCUMENT);
  }

  /// Begins a page.
  public void page() {
    if (isAside) {
      PdfTemplate page = writer.getDirectContent().createTemplate(WIDTH * POINTS, HEIGHT * POINTS);
      aside.add(page);
      canvas = page;
    } else if (pages > 0) {
      // a page without anything would be left out
      writer.setPageEmpty(false);
      document.newPage();
    }
    pages++;
  }

  public int pages() {
    return pages;
  }

  /// Begins a page without anything if the next would be a sheet's back.
  public void toFront() {
    if (pages % 2 == 1) {
      page();
    }
  }

  /// Pages that are in the file once, however often they are shown.
  public static final class Shared {
    private final List<PdfTemplate> pages;

    private Shared(List<PdfTemplate> pages) {
      this.pages = List.copyOf(pages);
    }
  }

  /// Draws pages aside, which are numbered from 1; [#show] puts them into the file.
  public Shared aside(Runnable drawing) {
    int before = pages;
    PdfContentByte canvasBefore = canvas;
    pages = 0;
    isAside = true;
    drawing.run();
    Shared shared = new Shared(aside);
    aside.clear();
    isAside = false;
    pages = before;
    canvas = canvasBefore;
    return shared;
  }

  /// Shows pages that were drawn aside, each as a page of its own. To those who have it read, a
  /// page is one paragraph, as its parts belong to no one place in the file.
  public void show(Shared shared, PdfStructureElement part) {
    for (PdfTemplate page : shared.pages) {
      page();
      begin(part, "P");
      canvas.addTemplate(page, 0, 0);
      end();
    }
  }

  /// A part of the whole, such as one elector's pack.
  public PdfStructureElement part() {
    return new PdfStructureElement(root, PdfName.PART);
  }

  /// An element that has others in it, such as a table's row.
  PdfStructureElement group(PdfStructureElement parent, String tag) {
    return new PdfStructureElement(parent, new PdfName(tag));
  }

  /// What is drawn next is read aloud in this language; null for the file's own.
  public void speak(@Nullable Language language) {
    spoken = language;
  }

  /// What is drawn next is an element of this kind.
  public void begin(PdfStructureElement parent, String tag) {
    if (!isAside) {
      PdfStructureElement element = new PdfStructureElement(parent, new PdfName(tag));
      if (spoken != null) {
        element.put(PdfName.LANG, new PdfString(spoken.code()));
      }
      canvas.beginMarkedContentSequence(element);
    }
  }

  /// What is drawn next is the head of a table's column or row.
  void beginHead(PdfStructureElement row, boolean ofColumn) {
    PdfStructureElement cell = new PdfStructureElement(row, new PdfName("TH"));
    PdfDictionary scope = new PdfDictionary();
    scope.put(PdfName.O, new PdfName("Table"));
    scope.put(new PdfName("Scope"), new PdfName(ofColumn ? "Column" : "Row"));
    cell.put(PdfName.A, scope);
    canvas.beginMarkedContentSequence(cell);
  }

  /// What is drawn next is a figure, with these words for those who do not see it.
  public void beginFigure(PdfStructureElement parent, String words) {
    PdfStructureElement figure = new PdfStructureElement(parent, PdfName.FIGURE);
    figure.put(PdfName.ALT, new PdfString(words, "UnicodeBig"));
    canvas.beginMarkedContentSequence(figure);
  }

  /// What is drawn next is no part of the text: a line, a page's number.
  public void beginArtifact() {
    if (!isAside) {
      canvas.beginMarkedContentSequence(new PdfName("Artifact"));
    }
  }

  /// Ends what was begun last.
  public void end() {
    if (!isAside) {
      canvas.endMarkedContentSequence();
    }
  }

  /// Writes a line; its size is in points.
  public void text(Style style, float size, float x, float y, String text) {
    canvas.beginText();
    canvas.setFontAndSize(fonts.of(style), size);
    canvas.setTextMatrix(x * POINTS, (HEIGHT - y) * POINTS);
    canvas.showText(text);
    canvas.endText();
  }

  /// How wide a line would be.
  public float width(Style style, float size, String text) {
    return fonts.of(style).getWidthPoint(text, size) / POINTS;
  }

  /// Fills a rectangle with black.
  public void fill(float x, float y, float width, float height) {
    canvas.rectangle(x * POINTS, (HEIGHT - y - height) * POINTS, width * POINTS, height * POINTS);
    canvas.fill();
  }

  /// Draws the outline of a rectangle; the stroke is in points.
  public void box(float x, float y, float width, float height, float stroke) {
    canvas.setLineWidth(stroke);
    canvas.rectangle(x * POINTS, (HEIGHT - y - height) * POINTS, width * POINTS, height * POINTS);
    canvas.stroke();
  }

  /// Draws a level line.
  public void rule(float x, float y, float width, float stroke) {
    canvas.setLineWidth(stroke);
    canvas.moveTo(x * POINTS, (HEIGHT - y) * POINTS);
    canvas.lineTo((x + width) * POINTS, (HEIGHT - y) * POINTS);
    canvas.stroke();
  }

  /// Makes a rectangle lead to an address, where the file is looked at on a screen.
  public void link(float x, float y, float width, float height, String address) {
    canvas.setAction(
        new PdfAction(address),
        x * POINTS,
        (HEIGHT - y - height) * POINTS,
        (x + width) * POINTS,
        (HEIGHT - y) * POINTS);
  }

  /// The finished file.
  public byte[] finish() {
    if (pages == 0) {
      page();
    }
    writer.setPageEmpty(false);
    document.close();
    return bytes.toByteArray();
  }
}
