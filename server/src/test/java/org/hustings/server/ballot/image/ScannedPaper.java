package org.hustings.server.ballot.image;

import com.google.zxing.oned.Code128Writer;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.hustings.server.dispatch.PaperNumber;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfWriter;

/// A page of a ballot paper as a scanner sees it at 200 dpi: its number in figures and as a barcode
/// where they are printed, and what the voter wrote.
public final class ScannedPaper {
  private static final double DOTS = 200 / 25.4;
  private static final double RIGHT = 190;

  private ScannedPaper() {}

  /// As a PNG file.
  public static byte[] png(PaperNumber number, String written) {
    return file(page(number, written), "png");
  }

  /// As a PDF file of so many equal pages, as scanners make it.
  static byte[] pdf(PaperNumber number, String written, int pages) {
    byte[] jpeg = file(page(number, written), "jpeg");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Document document = new Document(PageSize.A4, 0, 0, 0, 0);
      PdfWriter.getInstance(document, bytes);
      document.open();
      for (int page = 0; page < pages; page++) {
        Image picture = Image.getInstance(jpeg);
        picture.scaleToFit(PageSize.A4.getWidth(), PageSize.A4.getHeight());
        document.add(picture);
        document.newPage();
      }
      document.close();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BufferedImage page(PaperNumber number, String written) {
    BufferedImage page = new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = page.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, page.getWidth(), page.getHeight());
    pen.scale(DOTS, DOTS);
    pen.setColor(Color.BLACK);
    boolean[] modules = new Code128Writer().encode(number.toString());
    double left = RIGHT - modules.length * 0.4;
    int from = 0;
    while (from < modules.length) {
      int to = from;
      while (to < modules.length && modules[to]) {
        to++;
      }
      if (to > from) {
        pen.fill(new Rectangle2D.Double(left + from * 0.4, 14, (to - from) * 0.4, 12));
      }
      from = to + 1;
    }
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(4f));
    pen.drawString("No. " + number, (float) left, 31);
    pen.drawString(written, 30, 80);
    pen.dispose();
    return page;
  }

  static byte[] file(BufferedImage page, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(page, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
