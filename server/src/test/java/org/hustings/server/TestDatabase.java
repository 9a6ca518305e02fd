package org.hustings.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.hustings.server.platform.database.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The one PostgreSQL of a test machine. Its own time zone is one that nobody expects, so that
/// whatever relies on it fails; durability is off, as no test pulls the plug.
public final class TestDatabase {
  /// Where it keeps its data and its log: machines that run side by side have one each.
  public static final Path FOLDER =
      Path.of("target", "postgresql-for-tests-" + System.getProperty("hustings.fork", "fork-1"))
          .toAbsolutePath();

  static final EmbeddedPostgres POSTGRES =
      EmbeddedPostgres.start(
          FOLDER,
          Map.of(
              "fsync", "off",
              "synchronous_commit", "off",
              "full_page_writes", "off",
              "timezone", "Asia/Kathmandu"));

  static {
    // a test has its connections before its server has a database
    fresh();
  }

  private TestDatabase() {}

  /// Makes an empty database and gives the settings of a server on it: it works as one role and
  /// migrates as another.
  static Map<String, Object> fresh() {
    String url = POSTGRES.url("postgres");
    try (Connection connection =
            DriverManager.getConnection(url, POSTGRES.user(), POSTGRES.password());
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS test WITH (FORCE)");
      statement.execute("CREATE DATABASE test");
      return POSTGRES.settings("test");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Makes another empty database beside the server's, and gives the settings of a server on it.
  public static Map<String, Object> another(String name) throws SQLException {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
      statement.execute("CREATE DATABASE " + name);
    }
    return POSTGRES.settings(name);
  }

  /// The settings of the server's own.
  public static Map<String, Object> settings() {
    return POSTGRES.settings("test");
  }

  /// The owner of the tables, over a connection for each statement.
  static JdbcClient owner() {
    Map<String, Object> settings = POSTGRES.settings("test");
    return JdbcClient.create(
        new DriverManagerDataSource(
            String.valueOf(settings.get("spring.flyway.url")),
            String.valueOf(settings.get("spring.flyway.user")),
            String.valueOf(settings.get("spring.flyway.password"))));
  }

  /// The superuser with one connection, for whom triggers hold unless switched off.
  public static Connection superuser() throws SQLException {
    return DriverManager.getConnection(POSTGRES.url("test"), POSTGRES.user(), POSTGRES.password());
  }

  /// Empties every table of every room, whatever guards it. Recurring jobs stay: a start queues
  /// them. Only what was written to since it was emptied last is emptied: a table that never held a
  /// row has no page, and to make the files of two hundred anew takes as long as many a test.
  static void empty() {
    Administrator.database()
        .sql(
            """
            DO $$
            DECLARE tables text;
            BEGIN
              -- the log is not in the middle of anything that wants these tables in another order
              PERFORM pg_advisory_xact_lock(hashtext('audit.' || work))
              FROM unnest(ARRAY['tree', 'told', 'entry']) AS work;
              SELECT string_agg(format('%I.%I', nspname, relname), ', ') INTO tables
              FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
              WHERE relkind IN ('r', 'p')
                AND nspname NOT IN ('pg_catalog', 'information_schema')
                AND relname NOT IN ('flyway_schema_history', 'scheduled_tasks')
                AND (nspname, relname) NOT IN
                  (('platform', 'table_rule'), ('platform', 'guarded'))
                AND (pg_relation_size(pg_class.oid) > 0 OR EXISTS (
                  SELECT FROM pg_depend JOIN pg_sequence ON seqrelid = objid
                  WHERE classid = 'pg_class'::regclass AND refobjid = pg_class.oid
                    AND deptype IN ('a', 'i') AND pg_sequence_last_value(seqrelid) IS NOT NULL));
              IF tables IS NOT NULL THEN
                EXECUTE 'TRUNCATE ' || tables || ' RESTART IDENTITY CASCADE';
              END IF;
              DELETE FROM platform.scheduled_tasks WHERE task_instance <> 'recurring';
            END $$
            """)
        .update();
  }
}
