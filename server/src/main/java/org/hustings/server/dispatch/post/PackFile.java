package org.hustings.server.dispatch.post;

import java.util.List;
import java.util.Objects;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.dispatch.batch.MadePack;
import org.hustings.server.dispatch.paper.SettledPapers;
import org.hustings.server.platform.print.Sheets;
import org.openpdf.text.pdf.PdfStructureElement;

/// A file of packs for a printer that prints on both sides: of each pack a sheet with the letter,
/// its back empty, then its ballot papers on whole sheets, then the booklets if they are bound in.
/// So each pack begins on a sheet's front, and the papers can be sent back without the rest.
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
      LetterDrawing letter,
      PaperDrawing paperPages,
      BookletPages booklets,
      SettledPapers settled,
      List<MadePack> packs) {
    Sheets sheets = new Sheets(title);
    for (MadePack pack : packs) {
      PdfStructureElement part = sheets.part();
      letter.draw(sheets, part, pack);
      sheets.toFront();
      List<BallotPaper> papers = settled.of(pack.pack());
      PaperNumber number = Objects.requireNonNull(pack.pack().paper());
      paperPages.draw(sheets, part, number, papers);
      sheets.toFront();
      booklets.show(sheets, part, papers);
      sheets.toFront();
    }
    byte[] content = sheets.finish();
    return new PackFile(content, sheets.pages());
  }
}
