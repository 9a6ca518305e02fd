package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/// A site that was backed up while it served, restored elsewhere under another address, and told to
/// be the one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoredSiteTest {
  private static final String OFFICER = "rowan@example.org";
  private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

  // whoever runs the database can reach it, whatever the user of the tests is
  private final Path folder = Path.of("target", "restored-site").toAbsolutePath();

  private Path backup;
  private Path restored;
  private ServedSite copy;

  @BeforeAll
  void back_up_a_site_that_serves_and_restore_it_elsewhere() throws Exception {
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    Path original = folder.resolve("original");
    backup = folder.resolve("site.backup");
    restored = folder.resolve("restored");
    ServedSite site =
        ServedSite.start(
            "--data",
            original.toString(),
            "--returning-officer",
            OFFICER,
            "--address",
            "https://vote.example.org");
    awaitCheckpoint(site);
    assertThat(Main.run("backup", backup.toString(), "--data", original.toString())).isZero();
    site.stop();
    assertThat(Main.run("restore", backup.toString(), "--data", restored.toString())).isZero();
    Files.copy(original.resolve("site-key"), restored.resolve("site-key"));
    copy =
        ServedSite.start("--data", restored.toString(), "--address", "https://spare.example.org");
  }

  private static void awaitCheckpoint(ServedSite site) throws Exception {
    long end = System.nanoTime() + PATIENCE;
    while (site.get(site.browser(), "/logs/audit/checkpoint").statusCode() != 200) {
      assertThat(System.nanoTime()).as("the end of the wait").isLessThan(end);
    }
  }

  @AfterAll
  void stop() throws InterruptedException {
    copy.stop();
  }

  @Test
  void it_says_on_each_page_that_it_stands_aside_takes_nothing_and_sends_nothing_until_it_is_told()
      throws Exception {
    assertThat(copy.get(copy.browser(), "/").body()).contains("restored copy that stands aside");
    assertThat(askForALink().statusCode()).isEqualTo(503);
    assertThat(letters()).isZero();

    assertThat(Main.run("admin", "take-over", "--data", restored.toString())).isEqualTo(1);
    assertThat(copy.get(copy.browser(), "/").body()).contains("restored copy that stands aside");
    assertThat(
            Main.run("admin", "take-over", "--data", restored.toString(), "--the-other-is-stopped"))
        .isZero();

    long end = System.nanoTime() + PATIENCE;
    while (askForALink().statusCode() == 503) {
      assertThat(System.nanoTime()).as("the end of the wait").isLessThan(end);
    }
    assertThat(copy.get(copy.browser(), "/").body()).doesNotContain("stands aside");
  }

  @Test
  void its_logs_go_on_under_names_that_tell_of_the_restoration() throws Exception {
    String checkpoint = copy.get(copy.browser(), "/logs/audit/checkpoint").body();

    assertThat(checkpoint)
        .startsWith("spare.example.org/restored-1/logs/audit\n")
        .containsPattern("\nrestored vote\\.example\\.org/logs/audit \\d+\n");
    assertThat(copy.get(copy.browser(), "/audit").body())
        .contains("Restored from a backup", "how many later ones are gone is not known here");
    assertThat(Main.run("verify", "audit", "--data", restored.toString())).isZero();
  }

  @Test
  @Tag("long")
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void what_it_was_restored_from_stands_a_trial_in_a_throw_away_database() {
    assertThat(Main.run("verify", "backup", backup.toString())).isZero();
  }

  @Test
  void a_backup_is_written_over_no_file_and_restored_over_no_data() throws IOException {
    byte[] before = Files.readAllBytes(backup);

    assertThat(said("backup", backup.toString(), "--data", restored.toString()))
        .contains("is there already. Name another file; none is written over.");
    assertThat(Files.readAllBytes(backup)).isEqualTo(before);
    assertThat(said("backup", folder.resolve("x").toString(), "--data", folder.toString()))
        .contains("No Hustings has ever been started in");
  }

  private HttpResponse<String> askForALink() throws Exception {
    return copy.submit(
        copy.browser(), "/sign-in", "/sign-in", Map.of("email", OFFICER, "address", OFFICER));
  }

  private static String said(String... arguments) {
    StringWriter err = new StringWriter();
    int status = Main.commandLine(arguments).setErr(new PrintWriter(err)).execute(arguments);
    assertThat(status).isEqualTo(1);
    return err.toString();
  }

  private long letters() throws IOException {
    Path outbox = restored.resolve("outbox");
    if (!Files.isDirectory(outbox)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(outbox)) {
      return files.count();
    }
  }
}
