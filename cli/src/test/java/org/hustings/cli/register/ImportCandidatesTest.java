package org.hustings.cli.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.election.Drafts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// A file of candidates at the command line.
class ImportCandidatesTest {
  @TempDir private Path folder = Path.of("");
  private final StringWriter said = new StringWriter();

  @BeforeAll
  static void publish_the_election() throws IOException {
    RunningHustings.beginAfresh();
    try (RegisterAccess house = RunningHustings.open()) {
      ElectionId election = new ElectionId("nec-2020");
      String file =
          Files.readString(Path.of("..", "examples", "nec-2020.yaml"))
              .replaceAll("at: 20\\d\\d-", "at: 2099-");
      Drafts drafts = house.find(Drafts.class);
      drafts.save(election, 0, file, Actor.system("test"), "a test");
      drafts.publish(election, 1, Actor.system("test"), "a test");
    }
  }

  private int candidates(Path file, String... options) {
    said.getBuffer().setLength(0);
    CommandLine line = new CommandLine(new ImportCommand());
    line.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    String[] start = {"candidates", file.toString(), "--data", RunningHustings.DATA.toString()};
    String[] all = new String[start.length + options.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(options, 0, all, start.length, options.length);
    return line.execute(all);
  }

  @Test
  void an_archive_is_tried_taken_in_and_changes_nothing_later() throws IOException {
    Path archive = folder.resolve("all.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("list.csv"));
      zip.write(
          """
          contest,name,statement
          clp-representatives,Ann Ash,ann.txt
          nowhere,Bo Bell,
          """
              .getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("ann.txt"));
      zip.write("Fair words.".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(candidates(archive)).as(said.toString()).isEqualTo(2);
    assertThat(said.toString())
        .contains("line 3: Unknown contest “nowhere”.", "Nothing was changed");
    assertThat(candidates(archive, "--without-faulty", "--dry-run")).isZero();
    assertThat(said.toString()).contains("1 candidate put forward", "This was a trial");
    assertThat(candidates(archive, "--without-faulty")).isZero();
    assertThat(said.toString()).contains("Taken in.");
    assertThat(candidates(archive, "--without-faulty")).isZero();
    assertThat(said.toString()).contains("1 unchanged", "Nothing was changed");
    assertThat(candidates(archive, "--election", "nothing")).isEqualTo(2);
    assertThat(said.toString()).contains("Give --election with one of: nec-2020");
  }
}
