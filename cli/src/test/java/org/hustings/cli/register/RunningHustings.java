package org.hustings.cli.register;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.hustings.server.platform.database.EmbeddedPostgres;

/// The database of a Hustings that is running, into which tests type commands: one for all of a
/// test machine. To set up a PostgreSQL and its tables takes longer than what is typed, so the
/// tables are made once, in a database of which each test class gets a copy.
final class RunningHustings {
  /// Its data folder.
  static final Path DATA =
      Path.of("target", "postgresql-for-commands-" + System.getProperty("hustings.fork", "fork-1"))
          .toAbsolutePath();

  private static final EmbeddedPostgres POSTGRES =
      EmbeddedPostgres.start(DATA, Map.of("fsync", "off"));

  static {
    administer("postgres", "DROP DATABASE IF EXISTS migrated", "CREATE DATABASE migrated");
    open("migrated").close();
  }

  private RunningHustings() {}

  /// Begins with the tables of this version and nothing in them.
  static void beginAfresh() {
    administer(
        "template1",
        "DROP DATABASE postgres WITH (FORCE)",
        "CREATE DATABASE postgres TEMPLATE migrated");
  }

  /// Its rooms, to prepare what a command finds.
  static RegisterAccess open() {
    return open("postgres");
  }

  /// Past every trigger.
  static void asSuperuser(String sql) {
    administer("postgres", "SET session_replication_role = replica", sql);
  }

  private static RegisterAccess open(String database) {
    Map<String, Object> settings = new HashMap<>(POSTGRES.settings(database));
    settings.put("hustings.site-key-file", DATA.resolve("site-key").toString());
    return RegisterAccess.start(settings, () -> {});
  }

  private static void administer(String database, String... statements) {
    try (Connection connection =
            DriverManager.getConnection(
                POSTGRES.url(database), POSTGRES.user(), POSTGRES.password());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
