package org.hustings.server.candidacy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.hustings.server.platform.RefusedException;

/// A candidate's photograph as it is shown: a JPEG file that we made ourselves from the one sent
/// in, so that neither its place and camera nor anything hidden in it is published.
public final class Photograph {
  /// The largest file that is taken, in bytes.
  public static final int LARGEST_FILE = 8 * 1024 * 1024;

  private static final int LONGEST_SIDE = 640;
  private static final int MOST_PIXELS = 50_000_000;
  private static final List<String> FORMATS = List.of("JPEG", "png");

  private final byte[] jpeg;

  private Photograph(byte[] jpeg) {
    this.jpeg = jpeg;
  }

  /// Reads a JPEG or PNG file and makes the photograph from it. A file that is too large, of
  /// another kind or broken is refused.
  public static Photograph from(byte[] file) {
    if (file.length > LARGEST_FILE) {
      throw new RefusedException(new PresentationRefusal.PhotographTooLarge());
    }
    try {
      BufferedImage upright = Orientation.of(file).turn(read(file));
      ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
      ImageIO.write(shrunk(upright), "jpeg", jpeg);
      return new Photograph(jpeg.toByteArray());
    } catch (IOException e) {
      throw new RefusedException(new PresentationRefusal.NoPhotograph(), e);
    }
  }

  /// A photograph as it was kept.
  static Photograph kept(byte[] jpeg) {
    return new Photograph(jpeg);
  }

  /// The SHA-256 of the file, in hexadecimal.
  String digest() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jpeg));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The JPEG file.
  public byte[] jpeg() {
    return jpeg.clone();
  }

  private static BufferedImage read(byte[] file) throws IOException {
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw new IOException("no image");
      }
      ImageReader reader = readers.next();
      try {
        if (!FORMATS.contains(reader.getFormatName())) {
          throw new IOException("neither JPEG nor PNG");
        }
        reader.setInput(input);
        // asked before a pixel is read: a small file may claim to be a huge picture
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
          throw new RefusedException(new PresentationRefusal.TooManyPixels());
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    }
  }

  /// At most [#LONGEST_SIDE] wide and high, on white.
  private static BufferedImage shrunk(BufferedImage picture) {
    double scale =
        Math.min(1.0, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    return small;
  }
}
