package org.hustings.server.ballot.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.server.platform.PictureFile;
import org.hustings.server.platform.RefusedException;

/// A file from a scanner or a camera: PNG, JPEG, or a PDF whose pages are such scans. What it says
/// of itself counts for nothing; what can be read as a picture is what is taken. Nothing of it is
/// written to a disk on the way.
final class PageFile {
  /// In bytes.
  static final int LARGEST = 8 * 1024 * 1024;

  /// More pages than this belong to no paper.
  static final int MOST_PAGES = 8;

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
    try {
      return PictureFile.read(file, FittedPages.LONGEST_SIDE);
    } catch (PictureFile.TooManyPixelsException e) {
      throw new RefusedException(new ImageRefusal.TooManyPixels(), e);
    } catch (IOException e) {
      throw new RefusedException(new ImageRefusal.NoImage(), e);
    }
  }
}
