package org.hustings.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir Path folder;

  @Test
  void what_is_written_is_there_after_the_next_start() throws SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Map.of())) {
      query(postgres, "CREATE TABLE kept AS SELECT 'here' AS word");
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Map.of())) {
      assertThat(query(postgres, "SELECT word FROM kept")).isEqualTo("here");
    }
  }

  @Test
  void it_is_durable_and_asks_for_the_password_and_listens_on_this_machine_only()
      throws SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Map.of())) {
      assertThat(query(postgres, "SHOW fsync")).isEqualTo("on");
      assertThat(query(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(query(postgres, "SHOW unix_socket_directories")).isEmpty();
      assertThatThrownBy(() ->
              DriverManager.getConnection(postgres.url("postgres"), postgres.user(), "a wrong one"))
          .hasMessageContaining("password authentication failed");
    }
  }

  /// As root the database runs under a number that is this folder's alone, so that no other service
  /// that runs as nobody reads it.
  @Test
  void nobody_else_on_the_machine_reads_the_folder() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    Path data = folder.resolve("site").resolve("data");
    try (EmbeddedPostgres _ = EmbeddedPostgres.start(data, Map.of())) {
      boolean root = Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
      Object server = Files.getAttribute(data.resolve("postgresql"), "unix:uid");

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
          .isEqualTo(root ? "rwx--x---" : "rwx------");
      assertThat(Files.getAttribute(data, "unix:gid")).isNotEqualTo(65534);
      assertThat(server).isNotEqualTo(65534);
      try (Stream<Path> files = Files.list(data)) {
        assertThat(files.filter(file -> file.getFileName().toString().contains("password")))
            .hasSize(3)
            .allSatisfy(file -> {
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------");
              assertThat(Files.getOwner(file)).isEqualTo(Files.getOwner(data));
            });
      }
      assertThat(root).isEqualTo(!server.equals(Files.getAttribute(data, "unix:uid")));
    }
  }

  @Test
  void a_folder_that_is_in_use_is_refused_by_name() {
    try (EmbeddedPostgres first = EmbeddedPostgres.start(folder, Map.of())) {
      assertThat(first.dataFolder()).isEqualTo(folder);
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Map.of()))
          .isInstanceOf(DatabaseInUseException.class)
          .hasMessageContaining(folder.toString());
    }
  }

  @Test
  void a_folder_that_cannot_be_made_is_refused_with_what_to_do() throws IOException {
    Path file = Files.createFile(folder.resolve("minutes.txt"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(file, Map.of()))
        .isInstanceOf(DatabaseStartException.class)
        .hasMessageContaining(file + " is a file. Choose another name");
    assertThatThrownBy(() -> EmbeddedPostgres.start(Path.of("/proc/hustings"), Map.of()))
        .isInstanceOf(DatabaseStartException.class)
        .hasMessageContaining("/proc/hustings cannot be made");
  }

  private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                postgres.url("postgres"), postgres.user(), postgres.password());
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet rows = statement.getResultSet()) {
        assertThat(rows.next()).isTrue();
        return rows.getString(1);
      }
    }
  }
}
