package org.hustings.server.dispatch.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import org.hustings.server.dispatch.batch.Booklets;
import org.hustings.server.dispatch.post.PrintFile;

/// The list of files that the printer checks what has come against.
final class Manifest {
  private Manifest() {}

  static String of(Opened opened, List<PrintFile> files) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
    csv.writeRecord(
        "file",
        "kind",
        "packs",
        "pages",
        "pages per pack",
        "first paper number",
        "last paper number",
        "booklets to enclose",
        "booklets bound into each pack",
        "sha-256",
        "made");
    for (PrintFile file : files) {
      csv.writeRecord(
          file.name(),
          file.kind().words(),
          Integer.toString(file.packs()),
          Integer.toString(file.pages()),
          Integer.toString(file.pagesPerPack()),
          file.first().toString(),
          file.last().toString(),
          file.booklets() == Booklets.ENCLOSED ? file.contests() : "",
          file.booklets() == Booklets.BOUND ? file.contests() : "",
          file.sha256(),
          opened.when(file.madeAt()));
    }
    return text.toString();
  }
}
