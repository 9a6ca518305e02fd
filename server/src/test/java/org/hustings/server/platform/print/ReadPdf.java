package org.hustings.server.platform.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// A PDF as a printer's scanner, a telephone and a screen reader find it. Pages are counted from 1.
public final class ReadPdf implements AutoCloseable {
  private static final float DOTS_PER_INCH = 150;
  private static final float POINTS_PER_INCH = 72;
  private static final float MILLIMETRES = 25.4f / POINTS_PER_INCH;

  /// Points, some three millimetres.
  private static final float AROUND = 9;

  private final PDDocument document;
  private final PDFRenderer renderer;

  public ReadPdf(byte[] content) throws IOException {
    document = Loader.loadPDF(content);
    renderer = new PDFRenderer(document);
  }

  public int pages() {
    return document.getNumberOfPages();
  }

  public String title() {
    return document.getDocumentInformation().getTitle();
  }

  public Optional<String> language() {
    return Optional.ofNullable(document.getDocumentCatalog().getLanguage());
  }

  public boolean isMarked() {
    PDMarkInfo marked = document.getDocumentCatalog().getMarkInfo();
    return marked != null && marked.isMarked();
  }

  public String text(int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  /// Some words on a page.
  ///
  /// @param points how large they are
  /// @param right where they end, in millimetres from the left
  /// @param bottom where they stand, in millimetres from the top
  public record Words(String text, float points, float right, float bottom) {}

  /// All words of a page, a line or a piece of one each.
  public List<Words> words(int page) throws IOException {
    List<Words> words = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> letters) {
            TextPosition last = letters.getLast();
            words.add(
                new Words(
                    text,
                    last.getFontSizeInPt(),
                    (last.getX() + last.getWidth()) * MILLIMETRES,
                    last.getY() * MILLIMETRES));
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(document);
    return words;
  }

  /// The page as it is printed.
  public BufferedImage picture(int page) throws IOException {
    return picture(page, DOTS_PER_INCH);
  }

  private BufferedImage picture(int page, float dotsPerInch) throws IOException {
    return renderer.renderImageWithDPI(page - 1, dotsPerInch, ImageType.RGB);
  }

  /// The link that a telephone reads when it is held over a page. It looks until it has it, nearer
  /// each time: of some drawn codes the reader misses the corners at one distance. The whole page
  /// has letters in it that may be taken for corners.
  public String link(int page) throws IOException {
    for (int nearer = 2; nearer <= 6; nearer++) {
      Optional<String> link =
          scan(overLink(page, nearer * DOTS_PER_INCH / 2), BarcodeFormat.QR_CODE);
      if (link.isPresent()) {
        return link.get();
      }
    }
    throw new AssertionError("no telephone reads the code on page " + page);
  }

  private BufferedImage overLink(int page, float dotsPerInch) throws IOException {
    PDRectangle link =
        document.getPage(page - 1).getAnnotations().stream()
            .filter(PDAnnotationLink.class::isInstance)
            .findFirst()
            .orElseThrow()
            .getRectangle();
    float dots = dotsPerInch / POINTS_PER_INCH;
    BufferedImage whole = picture(page, dotsPerInch);
    return whole.getSubimage(
        (int) ((link.getLowerLeftX() - AROUND) * dots),
        whole.getHeight() - (int) ((link.getUpperRightY() + AROUND) * dots),
        (int) ((link.getWidth() + 2 * AROUND) * dots),
        (int) ((link.getHeight() + 2 * AROUND) * dots));
  }

  /// What a code of this kind says that stands on a page; empty if there is none.
  public static Optional<String> scan(BufferedImage picture, BarcodeFormat kind) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] dots = picture.getRGB(0, 0, width, height, null, 0, width);
    BinaryBitmap bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));
    try {
      return Optional.of(
          new MultiFormatReader()
              .decode(
                  bitmap,
                  Map.of(
                      DecodeHintType.POSSIBLE_FORMATS,
                      List.of(kind),
                      DecodeHintType.TRY_HARDER,
                      true))
              .getText());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /// Whether nothing at all is printed on it.
  public static boolean isBlank(BufferedImage picture) {
    int[] dots =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    for (int dot : dots) {
      if ((dot & 0xffffff) != 0xffffff) {
        return false;
      }
    }
    return true;
  }

  /// The kinds of the elements, in the order in which they are read: "Document", "Part", "H1" …
  public List<String> elements() {
    List<String> kinds = new ArrayList<>();
    collect(document.getDocumentCatalog().getStructureTreeRoot(), kinds);
    return kinds;
  }

  private static void collect(PDStructureNode node, List<String> kinds) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        kinds.add(element.getStructureType() + scope(element));
        collect(element, kinds);
      }
    }
  }

  /// " Column" or " Row" where a table's head says what it is the head of.
  private static String scope(PDStructureElement element) {
    return element.getCOSObject().getDictionaryObject(COSName.A) instanceof COSDictionary table
        ? " " + table.getNameAsString("Scope")
        : "";
  }

  /// The fonts that are used and not in the file.
  public List<String> fontsLeftOut() {
    List<String> left = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      leftOut(page.getResources(), left);
    }
    return left;
  }

  private static void leftOut(PDResources resources, List<String> left) {
    if (resources == null) {
      return;
    }
    try {
      for (COSName name : resources.getFontNames()) {
        PDFont font = resources.getFont(name);
        if (!font.isEmbedded()) {
          left.add(font.getName());
        }
      }
      for (COSName name : resources.getXObjectNames()) {
        if (resources.getXObject(name) instanceof PDFormXObject form) {
          leftOut(form.getResources(), left);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
