package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.hustings.server.platform.database.RunningPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// `serve` for real on a machine that has neither a PostgreSQL nor a mail server yet.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServeOnItsOwnDatabaseTest {
  private static final Path DATA = Path.of("target", "served-by-itself").toAbsolutePath();

  private ServedSite site;

  @BeforeAll
  void start() throws IOException {
    deleteAll(DATA);
    site = ServedSite.start("--data", DATA.toString(), "--returning-officer", "rowan@example.org");
  }

  @AfterAll
  void stop() throws InterruptedException {
    site.stop();
  }

  @Test
  void it_answers_and_its_database_is_durable() throws Exception {
    assertThat(site.get(site.browser(), "/").statusCode()).isEqualTo(200);
    assertThat(shown("fsync")).isEqualTo("on");
    assertThat(shown("synchronous_commit")).isEqualTo("on");
    assertThat(shown("full_page_writes")).isEqualTo("on");
  }

  @Test
  void the_invitation_of_the_returning_officer_lies_in_the_outbox_for_nobody_else_to_read()
      throws Exception {
    Path letter = letters(1).getFirst();

    assertThat(Files.readString(letter)).contains("To: rowan@example.org", "/sign-in/link?token=");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(DATA.resolve("outbox"))))
        .isEqualTo("rwx------");
  }

  @Test
  void officials_read_above_their_pages_that_no_letter_is_sent() throws Exception {
    assertThat(signIn()).contains("No mail server has been named yet");
    assertThat(site.get(site.browser(), "/").body()).doesNotContain("No mail server");
  }

  @Test
  void check_looks_at_the_folder_of_a_server_that_runs() {
    assertThat(Main.run("serve", "--check", "--data", DATA.toString())).isZero();
  }

  /// Takes the role by the link of the letter, and gives the page that one comes to.
  private String signIn() throws Exception {
    String letter = Files.readString(letters(1).getFirst());
    String token = letter.replaceAll("(?s).*/sign-in/link\\?token=(\\S+).*", "$1");
    HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    site.submit(browser, "/sign-in/link?token=" + token, "/sign-in/link", Map.of("token", token));
    return site.get(browser, "/account").body();
  }

  /// The letters in the outbox, once there are so many.
  private static List<Path> letters(int number) throws IOException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (true) {
      List<Path> found = letters();
      if (found.size() >= number) {
        return found;
      }
      assertThat(System.nanoTime()).as("the end of the wait").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private static List<Path> letters() throws IOException {
    if (!Files.isDirectory(DATA.resolve("outbox"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(DATA.resolve("outbox"))) {
      return files.filter(file -> file.toString().endsWith(".eml")).toList();
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static String shown(String setting) throws SQLException {
    Map<String, Object> settings = RunningPostgres.in(DATA).settings();
    try (Connection connection =
            DriverManager.getConnection(
                String.valueOf(settings.get("spring.datasource.url")),
                String.valueOf(settings.get("spring.datasource.username")),
                String.valueOf(settings.get("spring.datasource.password")));
        ResultSet row = connection.createStatement().executeQuery("SHOW " + setting)) {
      row.next();
      return row.getString(1);
    }
  }
}
