package org.hustings.server.candidacy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.hustings.server.platform.PictureFile;
import org.hustings.server.platform.RefusedException;

/// A candidate's photograph as it is shown: a JPEG file that we made ourselves from the one sent
/// in, so that neither its place and camera nor anything hidden in it is published.
public final class Photograph {
  /// The largest file that is taken, in bytes.
  public static final int LARGEST_FILE = 8 * 1024 * 1024;

  private static final int LONGEST_SIDE = 640;

  /// Twice as long as it is shown, so that making it small smooths it.
  private static final int SIDE_READ = 2 * LONGEST_SIDE;

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
      BufferedImage upright = Orientation.of(file).turn(PictureFile.read(file, SIDE_READ));
      ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
      ImageIO.write(shrunk(upright), "jpeg", jpeg);
      return new Photograph(jpeg.toByteArray());
    } catch (PictureFile.TooManyPixelsException e) {
      throw new RefusedException(new PresentationRefusal.TooManyPixels(), e);
    } catch (IOException e) {
      throw new RefusedException(new PresentationRefusal.NoPhotograph(), e);
    }
  }

  /// A photograph that [#from] has made, as it was kept.
  public static Photograph made(byte[] jpeg) {
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
