package org.hustings.server.platform;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Reads a JPEG or PNG file that somebody sent in. Its head is read first, and a picture that is
/// too large is refused by it; of one that is larger than it will be shown, only every second,
/// third … pixel is taken, so that memory is taken for what is shown and not for what was sent. Two
/// are read at once, whoever sent them; nothing is written to a disk on the way.
public final class PictureFile {
  /// Height times width.
  public static final int MOST_PIXELS = 20_000_000;

  private static final int LONGEST_SIDE = 20_000;
  private static final List<String> FORMATS = List.of("JPEG", "png");
  private static final Semaphore ROOM = new Semaphore(2, true);

  private PictureFile() {}

  /// The picture has more than [#MOST_PIXELS].
  public static final class TooManyPixelsException extends IOException {}

  /// Reads a picture, at least `side` pixels long unless it is shorter, and less than twice that.
  ///
  /// @throws IOException if it cannot be read, or is too large
  public static BufferedImage read(byte[] file, int side) throws IOException {
    ROOM.acquireUninterruptibly();
    try {
      return decoded(file, side);
    } catch (RuntimeException e) {
      throw new IOException(e); // a broken file makes the reader stumble in many ways
    } finally {
      ROOM.release();
    }
  }

  private static BufferedImage decoded(byte[] file, int side) throws IOException {
    try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw new IOException("no picture");
      }
      ImageReader reader = readers.next();
      try {
        if (!FORMATS.contains(reader.getFormatName())) {
          throw new IOException("neither JPEG nor PNG");
        }
        reader.setInput(input, true, true);
        return thinned(reader, side);
      } finally {
        reader.dispose();
      }
    }
  }

  private static BufferedImage thinned(ImageReader reader, int side) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    int longest = Math.max(width, height);
    if ((long) width * height > MOST_PIXELS || longest > LONGEST_SIDE) {
      throw new TooManyPixelsException();
    }
    int step = Math.max(1, longest / side);
    ImageReadParam how = reader.getDefaultReadParam();
    how.setSourceSubsampling(Math.min(step, width), Math.min(step, height), 0, 0);
    return reader.read(0, how);
  }
}
