package org.hustings.server.candidacy;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a camera was held, as the Exif part of a JPEG file says (tag 0x0112). Telephones write it
/// and leave the picture lying on its side.
enum Orientation {
  UPRIGHT,
  UPSIDE_DOWN,
  TURN_RIGHT,
  TURN_LEFT;

  private static final int START_OF_SCAN = 0xFFDA;
  private static final int APPLICATION_1 = 0xFFE1;
  private static final int EXIF = 0x45786966;
  private static final int ORIENTATION_TAG = 0x0112;

  /// What the file says; upright if it says nothing.
  static Orientation of(byte[] file) {
    try {
      return read(ByteBuffer.wrap(file));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return UPRIGHT;
    }
  }

  private static Orientation read(ByteBuffer file) {
    if ((file.getShort() & 0xFFFF) != 0xFFD8) {
      return UPRIGHT;
    }
    int marker = file.getShort() & 0xFFFF;
    while (marker >= 0xFFC0 && marker != START_OF_SCAN) {
      int start = file.position();
      int length = file.getShort() & 0xFFFF;
      if (marker == APPLICATION_1 && file.getInt() == EXIF) {
        return inDirectory(file.slice(start + 8, length - 8));
      }
      file.position(start + length);
      marker = file.getShort() & 0xFFFF;
    }
    return UPRIGHT;
  }

  /// Reads the first directory of a TIFF header.
  private static Orientation inDirectory(ByteBuffer tiff) {
    tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION_TAG) {
        return switch (tiff.getShort(entry + 8)) {
          case 3, 4 -> UPSIDE_DOWN;
          case 5, 6 -> TURN_RIGHT;
          case 7, 8 -> TURN_LEFT;
          default -> UPRIGHT;
        };
      }
    }
    return UPRIGHT;
  }

  /// The picture as it was seen. A mirrored picture stays mirrored.
  BufferedImage turn(BufferedImage picture) {
    if (this == UPRIGHT) {
      return picture;
    }
    int width = picture.getWidth();
    int height = picture.getHeight();
    boolean swapped = this != UPSIDE_DOWN;
    BufferedImage turned =
        new BufferedImage(
            swapped ? height : width, swapped ? width : height, BufferedImage.TYPE_INT_RGB);
    AffineTransform turn = new AffineTransform();
    turn.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
    turn.quadrantRotate(this == UPSIDE_DOWN ? 2 : this == TURN_RIGHT ? 1 : 3);
    turn.translate(-width / 2.0, -height / 2.0);
    Graphics2D pen = turned.createGraphics();
    pen.drawImage(picture, turn, null);
    pen.dispose();
    return turned;
  }
}
