package org.hustings.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The parting by roles that own nothing, on PostgreSQL 15 as Debian has it and on the embedded
/// one: the raw files of the whole data folder, write-ahead log and all, hold nothing of what was
/// deleted.
class RewrittenFilesTest {
  private static final String MARK = "saltmarsh-mark-";
  private static final int VOTES = 20_000;

  private final Path folder = Path.of("target", "postgresql-to-rewrite").toAbsolutePath();

  @BeforeEach
  void an_empty_folder() throws IOException {
    empty();
    Files.createDirectories(folder);
  }

  @AfterEach
  void empty() throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void on_postgresql_15_nothing_is_left_of_the_votes() throws Exception {
    Login owner = new Login("hustings_owner", "choose-one");
    try (OutsidePostgres postgres = OutsidePostgres.start(folder)) {
      String url = postgres.url("hustings");
      migrate(url, owner);
      DriverManagerDataSource server =
          new DriverManagerDataSource(url, "hustings_server", "choose-another");

      leavesNothing(JdbcClient.create(server), postgres.folder());
      anOlderReaderIsSeen(url, JdbcClient.create(server));
      migrate(url, owner);
    }
    assertThat(filesWithMarks(folder)).isEmpty();
  }

  @Test
  void on_the_embedded_database_nothing_is_left_of_the_votes() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Map.of())) {
      Map<String, Object> settings = postgres.settings("postgres");
      Migrations.run(
          postgres.url("postgres"),
          new Login(DatabaseRoles.OWNER, text(settings, "spring.flyway.password")),
          DatabaseRoles.APPLICATION);
      JdbcClient server =
          JdbcClient.create(
              new DriverManagerDataSource(
                  postgres.url("postgres"),
                  DatabaseRoles.APPLICATION,
                  text(settings, "spring.datasource.password")));

      leavesNothing(server, folder);
    }
    assertThat(filesWithMarks(folder)).isEmpty();
  }

  private static void migrate(String url, Login owner) {
    Migrations.run(url, owner, "hustings_server", new org.hustings.server.audit.told.TableGuards());
  }

  private static void leavesNothing(JdbcClient server, Path folder) throws IOException {
    server
        .sql(
            """
            INSERT INTO ballot.sealed (election, tracker, sealed)
            SELECT 'e', ? || n, convert_to(repeat(? || n, 8), 'UTF8')
            FROM generate_series(1, ?) n
            """)
        .params(MARK, MARK, VOTES)
        .update();
    server
        .sql(
            """
            INSERT INTO ballot.envelope (election, elector, channel, received_at, pack, tracker)
            SELECT 'e', n, 'ONLINE', now(), n, ? || n FROM generate_series(1, ?) n
            """)
        .params(MARK, VOTES)
        .update();
    server.sql("SELECT platform.take_statistics('ballot.sealed')").query(row -> {});
    assertThat(filesWithMarks(folder)).isNotEmpty();
    assertThatThrownBy(() -> server.sql("DELETE FROM ballot.sealed").update())
        .hasStackTraceContaining("permission denied");

    server.sql("INSERT INTO ballot.parting (election, begun_at) VALUES ('e', now())").update();
    server.sql("SELECT ballot.delete_votes('e')").query(row -> {});
    server.sql("SELECT platform.rewrite('ballot.sealed')").query(row -> {});
    server.sql("SELECT platform.rewrite('ballot.envelope')").query(row -> {});
    List<String> kept =
        server
            .sql("SELECT coalesce(platform.empty_write_ahead_log(), 'nothing')")
            .query(String.class)
            .list();

    assertThat(kept).containsExactly("nothing");
    assertThat(filesWithMarks(folder)).isEmpty();
  }

  /// Such as a dump, by a role that the server's own role knows nothing of.
  private static void anOlderReaderIsSeen(String url, JdbcClient server) throws SQLException {
    try (Connection dump = DriverManager.getConnection(url, "postgres", "")) {
      dump.setAutoCommit(false);
      dump.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      dump.createStatement().executeQuery("SELECT 1").close();
      server.sql("INSERT INTO platform.progress VALUES ('e', 'x', 0, 1)").update();

      assertThat(olderReaders(server)).startsWith("connection ");
    }
    assertThat(olderReaders(server)).isEqualTo("nobody");
  }

  private static String olderReaders(JdbcClient server) {
    return server
        .sql(
            """
            SELECT coalesce(platform.older_readers(
              pg_snapshot_xmax(pg_current_snapshot())::xid), 'nobody')
            """)
        .query(String.class)
        .single();
  }

  /// The files that a mark stands in, read as they lie.
  private static List<Path> filesWithMarks(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (text(file).contains(MARK)) {
          found.add(file);
        }
      }
    } catch (UncheckedIOException e) {
      // a file that went while the folder was read
      return filesWithMarks(folder);
    }
    return found;
  }

  private static String text(Path file) throws IOException {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private static String text(Map<String, Object> settings, String name) {
    return String.valueOf(settings.get(name));
  }
}
