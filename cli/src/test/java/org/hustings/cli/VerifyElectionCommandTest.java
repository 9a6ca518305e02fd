package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyElectionCommandTest {
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder = Path.of("");

  private int verify(Path bundle) {
    String[] arguments = {"verify", "election", bundle.toString()};
    CommandLine line = Main.commandLine(arguments);
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  @Test
  void what_is_not_there_or_is_no_bundle_is_said_with_status_2() throws IOException {
    assertThat(verify(folder.resolve("none"))).isEqualTo(2);
    assertThat(err.toString()).contains("There is no folder or file " + folder.resolve("none"));
    Path file = Files.writeString(folder.resolve("notes.txt"), "no zip file");
    assertThat(verify(file)).isEqualTo(2);
    assertThat(err.toString()).contains("cannot be read as a bundle");
  }

  @Test
  void the_first_thing_that_is_wrong_is_named() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(verify(empty)).isEqualTo(2);
    assertThat(err.toString()).contains("The result does not hold. MANIFEST.sha256: it is missing");
    Files.writeString(empty.resolve("MANIFEST.sha256"), "not a hash\n");
    verify(empty);
    assertThat(err.toString())
        .contains(
            "MANIFEST.sha256: line 1 is \"not a hash\"; expected a SHA-256, two spaces and a file");
  }
}
