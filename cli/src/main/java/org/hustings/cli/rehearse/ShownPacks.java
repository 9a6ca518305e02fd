package org.hustings.cli.rehearse;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;

/// Lays the printed packs out for the officer, as the printer would get them, with TEST across every
/// page.
final class ShownPacks implements Phase {
  private static final Color GREY = new Color(205, 205, 205);
  private static final float SIZE = 170;
  private static final float SLOPE = 52;

  private final Path folder;

  ShownPacks(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "Packs are printed";
  }

  @Override
  public String keys() {
    return "\"channels\" and \"dispatch\" under \"ballot\"";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    if (!rehearsal.route().prints()) {
      return 0;
    }
    AtomicLong files = new AtomicLong();
    PrinterFiles.take(
        rehearsal,
        (_, pdf) -> write(pdf, folder.resolve("packs-" + files.incrementAndGet() + ".pdf")));
    return files.get();
  }

  private static void write(byte[] pdf, Path file) {
    try (PdfReader reader = new PdfReader(pdf);
        OutputStream out = Files.newOutputStream(file);
        PdfStamper stamper = new PdfStamper(reader, out)) {
      BaseFont font = BaseFont.createFont();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        Rectangle size = reader.getPageSize(page);
        // beneath what is printed, which stays legible
        PdfContentByte across = stamper.getUnderContent(page);
        across.beginText();
        across.setColorFill(GREY);
        across.setFontAndSize(font, SIZE);
        across.showTextAligned(
            Element.ALIGN_CENTER, "TEST", size.getWidth() / 2, size.getHeight() / 2, SLOPE);
        across.endText();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
