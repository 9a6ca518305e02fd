package org.hustings.server.ballot.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.hustings.ballotbox.sealing.ImageEnvelope;
import org.hustings.server.platform.RefusedException;

/// Pages as JPEG files of our own making, in grey: nothing is left of what the scanner wrote beside
/// the picture. All together they fit into the envelope; the more there are, the coarser.
final class FittedPages {
  /// In pixels: an A4 page at 150 dpi, at which its barcode and every cross can be read.
  static final int LONGEST_SIDE = 1754;

  /// The longest side in pixels, and the quality: first what is tried first.
  private record Fineness(int side, float quality) {}

  private static final List<Fineness> FINENESSES =
      List.of(
          new Fineness(LONGEST_SIDE, 0.75f),
          new Fineness(LONGEST_SIDE, 0.5f),
          new Fineness(1240, 0.5f),
          new Fineness(1240, 0.3f),
          new Fineness(877, 0.3f));

  private FittedPages() {}

  /// @throws RefusedException if nothing makes them fit
  static List<byte[]> of(List<BufferedImage> pages) {
    return FINENESSES.stream()
        .flatMap(fineness -> {
          List<byte[]> made = pages.stream().map(page -> jpeg(page, fineness)).toList();
          return ImageEnvelope.fits(made) ? Stream.of(made) : Stream.<List<byte[]>>empty();
        })
        .findFirst()
        .orElseThrow(() -> new RefusedException(new ImageRefusal.TooSpeckled()));
  }

  /// The page in grey and on white.
  static BufferedImage grey(BufferedImage page) {
    return drawn(page, page.getWidth(), page.getHeight());
  }

  /// The page as fine as any is kept: while others are read, no more of it is held.
  static BufferedImage small(BufferedImage page) {
    return small(page, LONGEST_SIDE);
  }

  private static BufferedImage small(BufferedImage page, int side) {
    double scale = Math.min(1.0, (double) side / Math.max(page.getWidth(), page.getHeight()));
    return drawn(
        page,
        Math.max(1, (int) Math.round(page.getWidth() * scale)),
        Math.max(1, (int) Math.round(page.getHeight() * scale)));
  }

  private static byte[] jpeg(BufferedImage page, Fineness fineness) {
    BufferedImage small = small(page, fineness.side());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(fineness.quality());
      writer.setOutput(out);
      writer.write(null, new IIOImage(small, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage drawn(BufferedImage page, int width, int height) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.drawImage(page, 0, 0, width, height, null);
    pen.dispose();
    return drawn;
  }
}
