package org.hustings.server.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Brings the tables to the newest version, as their owner. A server that was given no owner only
/// looks whether that has been done.
@Component
public final class Migrations implements FlywayMigrationStrategy {
  /// Migrates a database from outside a server.
  ///
  /// @param url its JDBC address
  /// @param role as which the server will work; it exists
  /// @param rooms what rooms have the owner do afterwards, as the server has it done by its beans
  public static void run(String url, Login owner, String role, Callback... rooms) {
    List<Callback> callbacks = new ArrayList<>(List.of(rooms));
    callbacks.add(new Guarding(role));
    configuration()
        .dataSource(url, owner.role(), owner.password())
        .callbacks(callbacks.toArray(Callback[]::new))
        .load()
        .migrate();
  }

  /// The steps by which this version makes its tables, in their order; the database is looked at,
  /// and nothing is done.
  public static List<Migration> known(String url, Login owner) {
    Flyway flyway = configuration().dataSource(url, owner.role(), owner.password()).load();
    return Arrays.stream(flyway.info().all())
        .filter(step -> step.getVersion() != null)
        .map(step -> new Migration(step.getVersion().getVersion(), step.getChecksum()))
        .toList();
  }

  /// The steps by which the tables of a database came to be, in their order.
  public static List<Migration> done(Connection database) throws SQLException {
    List<Migration> steps = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT version, checksum FROM platform.flyway_schema_history
                WHERE version IS NOT NULL ORDER BY installed_rank
                """)) {
      while (row.next()) {
        steps.add(new Migration(row.getString(1), row.getInt(2)));
      }
    }
    return steps;
  }

  /// One step.
  ///
  /// @param checksum of what it does
  public record Migration(String version, int checksum) {}

  private static FluentConfiguration configuration() {
    return Flyway.configure().defaultSchema("platform").outOfOrder(true);
  }

  @Override
  public void migrate(Flyway flyway) {
    if (isOwner(flyway.getConfiguration().getDataSource())) {
      flyway.migrate();
    } else if (flyway.info().pending().length > 0) {
      throw new DatabaseStartException(
          "The tables of this database are not of this version of Hustings, and the server's role"
              + " may not change them. Run `hustings migrate` first, or give `serve` the owner of"
              + " the tables with --owner-url.");
    }
  }

  private static boolean isOwner(DataSource connections) {
    return JdbcClient.create(connections)
        .sql(
            """
            SELECT coalesce(
              (SELECT pg_has_role(current_user, nspowner, 'USAGE') FROM pg_namespace
                WHERE nspname = 'platform'),
              has_database_privilege(current_database(), 'CREATE'))
            """)
        .query(Boolean.class)
        .single();
  }
}
