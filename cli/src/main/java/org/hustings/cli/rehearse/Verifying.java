package org.hustings.cli.rehearse;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hustings.cli.Main;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/// Anybody takes the published bundle and verifies it with the command for that; each receipt's
/// tracker is looked up in the public list.
final class Verifying implements Phase {
  @Override
  public String name() {
    return "The published bundle is verified";
  }

  @Override
  public String keys() {
    return "\"count\" of a contest";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    Path bundle = rehearsal.plan().folder().resolve("bundle.zip");
    String list;
    try (Participant anybody = rehearsal.anybody()) {
      Files.write(bundle, anybody.download(rehearsal.path() + "/result/bundle.zip"));
      list =
          new String(anybody.download(rehearsal.path() + "/ballots.csv"), StandardCharsets.UTF_8)
              .replace("-", "");
      for (String pdf : List.of("/result.pdf", "/result/report.pdf")) {
        checkMark(anybody.download(rehearsal.path() + pdf), pdf);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long found = rehearsal.putIn().trackers().stream().filter(list::contains).count();
    rehearsal.ledger().compare("trackers in the public list", rehearsal.putIn().online(), found);
    verify(bundle, rehearsal.ledger());
    return 0;
  }

  private static void verify(Path bundle, Ledger ledger) {
    StringWriter said = new StringWriter();
    PrintWriter words = new PrintWriter(said);
    int status =
        Main.commandLine("verify")
            .setOut(words)
            .setErr(words)
            .execute("verify", "election", bundle.toString());
    words.flush();
    ledger.compare("exit status of verify election", 0, status);
    ledger.say("The published bundle: " + bundle + ", of which verify election says:");
    said.toString().lines().forEach(line -> ledger.say("  " + line));
  }

  private static void checkMark(byte[] content, String pdf) throws IOException {
    try (PdfReader reader = new PdfReader(content)) {
      Marked.sheet(new PdfTextExtractor(reader).getTextFromPage(1), "The file " + pdf);
    }
  }
}
