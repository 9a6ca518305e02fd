package org.hustings.server.dispatch.post;

import java.util.List;
import java.util.Objects;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.dispatch.batch.MadePack;
import org.hustings.server.dispatch.paper.BallotPaper;
import org.hustings.server.dispatch.paper.SettledPapers;
import org.openpdf.text.pdf.PdfStructureElement;

/// A file of packs for a printer that prints on both sides: of each pack a sheet with the letter,
/// its back empty, then its ballot papers, on whole sheets.
final class PackFile {
  private final byte[] content;
  private final int pages;

  private PackFile(byte[] content, int pages) {
    this.content = content;
    this.pages = pages;
  }

  byte[] content() {
    return content;
  }

  int pages() {
    return pages;
  }

  static PackFile of(
      String title,
      LetterPage letter,
      PaperPages paperPages,
      SettledPapers settled,
      List<MadePack> packs) {
    Sheets sheets = new Sheets(title);
    for (MadePack pack : packs) {
      PdfStructureElement part = sheets.part();
      letter.draw(sheets, part, pack);
      sheets.page();
      List<BallotPaper> papers = settled.of(pack.pack());
      PaperNumber number = Objects.requireNonNull(pack.pack().paper());
      paperPages.draw(sheets, part, number, papers);
      if (sheets.pages() % 2 == 1) {
        sheets.page();
      }
    }
    byte[] content = sheets.finish();
    return new PackFile(content, sheets.pages());
  }
}
