package org.hustings.server.platform.database;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
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
    Flyway.configure()
        .dataSource(url, owner.role(), owner.password())
        .defaultSchema("platform")
        .outOfOrder(true)
        .callbacks(callbacks.toArray(Callback[]::new))
        .load()
        .migrate();
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
