package org.hustings.server.dispatch.post;

import org.hustings.server.dispatch.batch.MadePack;
import org.hustings.server.platform.print.Sheets;
import org.openpdf.text.pdf.PdfStructureElement;

/// Draws the letter of a pack, on as many pages for each pack of a file.
interface LetterDrawing {
  void draw(Sheets sheets, PdfStructureElement part, MadePack pack);
}
