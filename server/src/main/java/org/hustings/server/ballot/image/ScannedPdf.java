package org.hustings.server.ballot.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hustings.server.platform.RefusedException;
import org.openpdf.text.exceptions.InvalidPdfException;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;

/// A PDF as scanners write them, with each page one JPEG picture. Nothing in it is drawn or run.
final class ScannedPdf {
  private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private ScannedPdf() {}

  static boolean isOne(byte[] file) {
    return file.length > BEGINNING.length
        && Arrays.equals(file, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
  }

  /// The pictures of its pages, as JPEG files.
  ///
  /// @throws RefusedException if a page is not one JPEG picture
  static List<byte[]> pages(byte[] file) {
    try (PdfReader reader = new PdfReader(file)) {
      List<byte[]> pages = new ArrayList<>();
      int most = Math.min(reader.getNumberOfPages(), PageFile.MOST_PAGES + 1);
      for (int page = 1; page <= most; page++) {
        pages.add(picture(reader.getPageN(page), page));
      }
      return pages;
    } catch (InvalidPdfException | IndexOutOfBoundsException | NullPointerException e) {
      throw unreadable(e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static byte[] picture(PdfDictionary page, int number) throws IOException {
    List<PRStream> pictures = new ArrayList<>();
    PdfDictionary resources = page.getAsDict(PdfName.RESOURCES);
    PdfDictionary objects = resources == null ? null : resources.getAsDict(PdfName.XOBJECT);
    if (objects != null) {
      for (PdfName name : objects.getKeys()) {
        if (PdfReader.getPdfObject(objects.get(name)) instanceof PRStream stream
            && PdfName.IMAGE.equals(stream.getAsName(PdfName.SUBTYPE))) {
          pictures.add(stream);
        }
      }
    }
    if (pictures.size() != 1 || !isJpeg(pictures.getFirst())) {
      throw new RefusedException(new ImageRefusal.NoPicture(number));
    }
    return PdfReader.getStreamBytesRaw(pictures.getFirst());
  }

  private static boolean isJpeg(PRStream picture) {
    PdfObject filter = PdfReader.getPdfObject(picture.get(PdfName.FILTER));
    return filter != null
        && filter.toString().replaceAll("[\\[\\] ]", "").equals(PdfName.DCTDECODE.toString());
  }

  private static RefusedException unreadable(Exception cause) {
    return new RefusedException(new ImageRefusal.UnreadablePdf(), cause);
  }
}
