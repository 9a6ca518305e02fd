package org.hustings.server.ballot.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.hustings.server.platform.RefusedException;

/// A file from a scanner or a camera: PNG, JPEG, or a PDF whose pages are such scans. What it says
/// of itself counts for nothing; what can be read as a picture is what is taken. Nothing of it is
/// written to a disk on the way.
final class PageFile {
  /// In bytes.
  static final int LARGEST = 8 * 1024 * 1024;

  /// More pages than this belong to no paper.
  static final int MOST_PAGES = 8;

  private static final int MOST_PIXELS = 16_000_000;
  private static final List<String> FORMATS = List.of("JPEG", "png");

  private PageFile() {}

  /// The pages as pictures, in their order.
  ///
  /// @throws RefusedException says what is wrong with the file, for whoever chose it
  static Stream<BufferedImage> pages(byte[] file) {
    if (file.length > LARGEST) {
      throw new RefusedException(new ImageRefusal.TooLarge());
    }
    List<byte[]> pictures = ScannedPdf.isOne(file) ? ScannedPdf.pages(file) : List.of(file);
    if (pictures.size() > MOST_PAGES) {
      throw new RefusedException(new ImageRefusal.TooManyPages(pictures.size(), MOST_PAGES));
    }
    return pictures.stream().map(PageFile::picture);
  }

  private static BufferedImage picture(byte[] file) {
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
        reader.setInput(input);
        // asked before a pixel is read: a small file may claim to be a huge picture
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          throw new RefusedException(new ImageRefusal.TooManyPixels());
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new RefusedException(new ImageRefusal.NoImage(), e);
    }
  }
}
