package org.hustings.server.ballot.image;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.oned.Code128Writer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.platform.RefusedException;

/// The head of a scanned page, where its number stands in figures and as a barcode. It is found by
/// the barcode, however the page lies, and painted over from the edge of the page to below the
/// figures: what remains of the page says whose it is to nobody.
final class PaperHead {
  private static final Map<DecodeHintType, ?> HARD =
      Map.of(
          DecodeHintType.TRY_HARDER,
          true,
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(BarcodeFormat.CODE_128));

  /// As they are printed: a bar is so wide, and the figures end so far below the barcode's middle.
  private static final double MODULE_MM = 0.4;

  private static final double BELOW_MM = 20;

  /// ZXing gives the middle of the first and of the last sign, of 11 and 13 modules.
  private static final int OUTSIDE_POINTS = 12;

  private PaperHead() {}

  /// The page with its head covered; one that lies on its side is turned.
  ///
  /// @throws RefusedException if the barcode cannot be found, is another paper's, or can be found
  ///   still
  static BufferedImage covered(BufferedImage page, PaperNumber number) {
    BufferedImage lying = find(page).isPresent() ? page : turned(page);
    Result found =
        find(lying).orElseThrow(() -> new RefusedException(new ImageRefusal.NoBarcode()));
    if (!found.getText().equals(number.toString())) {
      throw new RefusedException(new ImageRefusal.OfAnotherPaper(found.getText(), number));
    }
    paint(lying, found, number);
    if (find(lying).isPresent()) {
      throw new RefusedException(new ImageRefusal.SeveralBarcodes());
    }
    return lying;
  }

  /// By a quarter.
  private static BufferedImage turned(BufferedImage page) {
    BufferedImage turned =
        new BufferedImage(page.getHeight(), page.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = turned.createGraphics();
    pen.translate(page.getHeight(), 0);
    pen.rotate(Math.PI / 2);
    pen.drawImage(page, 0, 0, null);
    pen.dispose();
    return turned;
  }

  private static Optional<Result> find(BufferedImage page) {
    int width = page.getWidth();
    int height = page.getHeight();
    RGBLuminanceSource grey =
        new RGBLuminanceSource(width, height, page.getRGB(0, 0, width, height, null, 0, width));
    try {
      return Optional.of(
          new Code128Reader().decode(new BinaryBitmap(new GlobalHistogramBinarizer(grey)), HARD));
    } catch (ReaderException _) {
      return Optional.empty();
    }
  }

  private static void paint(BufferedImage page, Result found, PaperNumber number) {
    ResultPoint one = found.getResultPoints()[0];
    ResultPoint other = found.getResultPoints()[1];
    double modules = new Code128Writer().encode(number.toString()).length - OUTSIDE_POINTS;
    double perMillimetre = ResultPoint.distance(one, other) / modules / MODULE_MM;
    double below = BELOW_MM * perMillimetre;
    double middle = (one.getY() + other.getY()) / 2;
    boolean above = middle < page.getHeight() / 2.0;
    int from = above ? 0 : (int) Math.floor(middle - below);
    int to = above ? (int) Math.ceil(middle + below) : page.getHeight();
    Graphics2D pen = page.createGraphics();
    pen.setColor(Color.GRAY);
    pen.fillRect(0, from, page.getWidth(), to - from);
    pen.dispose();
  }
}
