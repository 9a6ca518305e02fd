package org.hustings.server.dispatch.post;

import java.util.List;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.platform.print.Sheets;
import org.openpdf.text.pdf.PdfStructureElement;

/// Draws the ballot papers of a pack.
interface PaperDrawing {
  void draw(Sheets sheets, PdfStructureElement part, PaperNumber number, List<BallotPaper> papers);
}
