package org.hustings.cli.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.hustings.ballotbox.tlog.KeptHeads;
import org.hustings.ballotbox.tlog.NoteKey;
import org.hustings.ballotbox.tlog.SignedNote;
import org.hustings.cli.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// A witness before a site that may lie.
class WitnessCommandTest {
  @TempDir private Path folder;

  private LyingSite site = LyingSite.honest();
  private String said = "";

  @BeforeEach
  void a_site_with_some_entries() throws IOException {
    site.start();
    site.record("a", "b", "c");
  }

  @AfterEach
  void stop() {
    site.stop();
  }

  @Test
  void checkpoints_that_extend_the_last_are_kept_and_cosigned() throws IOException {
    assertThat(look()).isZero();
    site.record("d", "e");
    assertThat(look()).isZero();
    assertThat(look()).isZero();

    KeptHeads kept = KeptHeads.read(Files.readString(folder.resolve("heads.txt")));
    assertThat(kept.checkpoints())
        .extracting(note -> note.checkpoint().size())
        .containsExactly(3L, 5L);
    NoteKey own = WitnessKey.in(new WitnessFolder(folder), "").key();
    assertThat(kept.checkpoints()).allSatisfy(note -> assertThat(note.signedBy(own)).isPresent());
    assertThat(SignedNote.parse(site.handedIn()).signedBy(own)).isPresent();
  }

  @Test
  void its_own_key_is_made_at_the_first_run_for_its_owner_alone() throws IOException {
    look();
    String made = Files.readString(folder.resolve("witness-key"));
    look();

    assertThat(folder.resolve("witness-key")).content().isEqualTo(made);
    assertThat(Files.getPosixFilePermissions(folder.resolve("witness-key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void a_log_whose_last_entries_are_gone_is_shouted_at() throws IOException {
    look();
    site.begin("a", "b");

    assertThat(look("--run", "cat > " + folder.resolve("told"))).isEqualTo(2);
    assertThat(said).contains("has 2 entries, and had 3: it has lost some");
    assertThat(folder.resolve("told")).content().contains("has lost some");
  }

  @Test
  void a_site_that_was_restored_and_says_so_is_told_of_once_with_what_is_gone() throws IOException {
    look();
    site.record("d", "e");
    look();
    site.restore("a", "b", "c", "d");

    assertThat(look()).isEqualTo(2);
    assertThat(said)
        .contains(
            "went back to a backup with 4 entries, as the site says, and goes on as ",
            "/restored-1/logs/audit: 1 that were kept of it are gone\n")
        .doesNotContain("was there and is there no more");
    site.record("f");
    assertThat(look()).isZero();
  }

  @Test
  void a_site_that_says_that_it_was_restored_and_changed_what_was_before_is_told_so()
      throws IOException {
    look();
    site.record("d", "e");
    look();
    site.restore("a", "x", "c", "d");

    assertThat(look()).isEqualTo(2);
    assertThat(said)
        .contains("1 that were kept of it are gone, and what is left of it was changed");
  }

  @Test
  void a_log_made_anew_with_an_entry_dropped_is_shouted_at_and_not_cosigned() throws IOException {
    look();
    site.begin("a", "c", "d", "e");

    assertThat(look()).isEqualTo(2);
    assertThat(said).contains("with 4 entries does not extend what was kept of it with 3");
    assertThat(KeptHeads.read(Files.readString(folder.resolve("heads.txt"))).checkpoints())
        .hasSize(1);
    assertThat(KeptHeads.read(Files.readString(folder.resolve("contradictions.txt"))).checkpoints())
        .extracting(SignedNote::checkpoint)
        .singleElement()
        .satisfies(head -> assertThat(head.size()).isEqualTo(4));
  }

  @Test
  void another_history_of_the_same_length_is_shouted_at() throws IOException {
    look();
    site.begin("a", "x", "c");

    assertThat(look()).isEqualTo(2);
    assertThat(said).contains("does not extend what was kept");
  }

  @Test
  void another_key_than_the_one_kept_is_shouted_at() throws IOException {
    look();
    site.takeAnotherKey();

    assertThat(look()).isEqualTo(2);
    assertThat(said).contains("is not signed with the key that was kept");
  }

  @Test
  void another_key_than_the_one_given_on_paper_is_shouted_at_the_first_time() throws IOException {
    String onPaper = site.key().text();
    site.takeAnotherKey();

    assertThat(look("--key", onPaper)).isEqualTo(2);
  }

  @Test
  void a_site_that_does_not_answer_is_told_apart_from_one_that_lies() throws IOException {
    look();
    site.stop();

    assertThat(look()).isEqualTo(1);
    assertThat(said).contains("did not answer");
  }

  private int look(String... further) {
    StringWriter out = new StringWriter();
    CommandLine line = Main.commandLine("witness");
    CommandLine witness = line.getSubcommands().get("witness");
    for (CommandLine command : new CommandLine[] {line, witness}) {
      command.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    }
    String[] arguments = new String[4 + further.length];
    arguments[0] = "witness";
    arguments[1] = site.address();
    arguments[2] = "--keep";
    arguments[3] = folder.toString();
    System.arraycopy(further, 0, arguments, 4, further.length);
    int status = line.execute(arguments);
    said = out.toString();
    return status;
  }
}
