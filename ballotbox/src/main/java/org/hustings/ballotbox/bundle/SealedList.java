package org.hustings.ballotbox.bundle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.hustings.ballotbox.declaration.Declaration;

/// Recomputes the chain of the list of sealed ballots and checks its signed head, with code that
/// shares nothing with the server's.
record SealedList(OpenedBundle bundle, Declaration declaration) {
  private static final String COLUMNS = "position,tracker,sha256,chain";

  void require() {
    SealedHead head = SealedHead.read(bundle.text(BundleFiles.HEAD));
    if (!head.election().equals(declaration.election())) {
      throw new BundleFault(
          BundleFiles.HEAD,
          "it is of %s, the declaration of %s".formatted(head.election(), declaration.election()));
    }
    Line last = last();
    if (last.position() != head.ballots() || !last.chain().equals(head.chain())) {
      throw new BundleFault(
          BundleFiles.HEAD,
          "it signs %d ballots to %s; the list has %d to %s"
              .formatted(head.ballots(), head.chain(), last.position(), last.chain()));
    }
    if (head.ballots() > 0 && !head.isSigned()) {
      throw new BundleFault(BundleFiles.HEAD, "its signature does not fit its public key");
    }
    if (head.ballots() < declaration.numbers().opened()) {
      throw new BundleFault(
          BundleFiles.SEALED,
          "%d sealed ballots are listed, but %d were opened"
              .formatted(head.ballots(), declaration.numbers().opened()));
    }
  }

  /// The end of the chain.
  private record Line(long position, String chain) {}

  private Line last() {
    Line last = new Line(0, "0".repeat(64));
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(bundle.stream(BundleFiles.SEALED), StandardCharsets.UTF_8))) {
      String columns = lines.readLine();
      if (!COLUMNS.equals(columns)) {
        throw new BundleFault(
            BundleFiles.SEALED, "line 1 is \"%s\"; expected \"%s\"".formatted(columns, COLUMNS));
      }
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = next(last, line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return last;
  }

  private Line next(Line before, String line) {
    long position = before.position() + 1;
    String[] cells = line.split(",", -1);
    if (cells.length != 4 || !cells[0].equals(Long.toString(position))) {
      throw new BundleFault(
          BundleFiles.SEALED,
          "line %d is \"%s\"; expected ballot %d".formatted(position + 1, line, position));
    }
    String text =
        "%s\n%d\n%s\n%s\n%s"
            .formatted(
                declaration.election(),
                position,
                cells[1].replace("-", ""),
                cells[2],
                before.chain());
    String chain =
        HexFormat.of()
            .formatHex(BundleWriter.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    if (!chain.equals(cells[3])) {
      throw new BundleFault(
          BundleFiles.SEALED,
          "the chain breaks at ballot %d: it says %s, recomputed it is %s"
              .formatted(position, cells[3], chain));
    }
    return new Line(position, chain);
  }
}
