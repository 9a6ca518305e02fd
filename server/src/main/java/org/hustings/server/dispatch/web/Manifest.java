package org.hustings.server.dispatch.web;

import java.util.Arrays;
import java.util.List;
import org.hustings.count.file.CsvText;
import org.hustings.server.dispatch.batch.Booklets;
import org.hustings.server.dispatch.post.PrintFile;
import org.jspecify.annotations.Nullable;

/// The list of files that the printer checks what has come against.
final class Manifest {
  private Manifest() {}

  static String of(Opened opened, List<PrintFile> files) {
    StringBuilder text = new StringBuilder();
    text.append(
        CsvText.line(
            List.of(
                "file",
                "kind",
                "packs",
                "pages",
                "pages per pack",
                "first paper number",
                "last paper number",
                "booklets to enclose",
                "booklets bound into each pack",
                "format wanted",
                "sha-256",
                "made")));
    files.forEach(file -> text.append(CsvText.line(cells(opened, file))));
    return text.toString();
  }

  private static List<@Nullable String> cells(Opened opened, PrintFile file) {
    return Arrays.asList(
        file.name(),
        file.kind().words(),
        Integer.toString(file.packs()),
        Integer.toString(file.pages()),
        Integer.toString(file.pagesPerPack()),
        file.first().toString(),
        file.last().toString(),
        file.booklets() == Booklets.ENCLOSED ? file.contests() : "",
        file.booklets() == Booklets.BOUND ? file.contests() : "",
        file.format() == null ? "" : file.format().key(),
        file.sha256(),
        opened.when(file.madeAt()));
  }
}
