package org.hustings.server.nomination;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.hustings.server.candidacy.Photograph;

/// A drawing in the place of a photograph of somebody invented: head and shoulders without a face,
/// in colours that follow from the name.
final class DemoPortrait {
  private static final int SIDE = 320;

  private DemoPortrait() {}

  static Photograph of(String name) {
    Random random = new Random(name.hashCode());
    float hue = random.nextFloat();
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.getHSBColor(hue, 0.25f, 0.92f));
    pen.fillRect(0, 0, SIDE, SIDE);
    pen.setColor(Color.getHSBColor(hue, 0.35f, 0.84f));
    for (int ring = 0; ring < 3; ring++) {
      circle(pen, random.nextInt(SIDE), random.nextInt(SIDE / 2), 40 + random.nextInt(60));
    }
    pen.setColor(Color.getHSBColor(hue + 0.45f, 0.45f, 0.45f));
    circle(pen, SIDE / 2, SIDE + 30, 125 + random.nextInt(20));
    pen.setColor(Color.getHSBColor(hue + 0.45f, 0.35f, 0.65f));
    circle(pen, SIDE / 2, 130, 62 + random.nextInt(10));
    pen.dispose();
    return Photograph.from(png(picture));
  }

  private static void circle(Graphics2D pen, int x, int y, int radius) {
    pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2.0 * radius, 2.0 * radius));
  }

  private static byte[] png(BufferedImage picture) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
