package org.hustings.server.organisation.unit;

import org.hustings.server.organisation.KindId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells whether all units of a kind are known, or only some that happened to be named.
@Component
public class Directories {
  private final JdbcClient database;

  Directories(JdbcClient database) {
    this.database = database;
  }

  /// Whether somebody took in a file of units of this kind. What Hustings puts there itself, as for
  /// its demo, is no directory.
  public boolean exists(KindId kind) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT 1 FROM organisation.unit u
              JOIN organisation.import i ON i.change = u.recorded_by
              JOIN organisation.change c ON c.id = i.change
              WHERE u.kind = :kind AND c.author NOT LIKE 'system:%')
            """)
        .param("kind", kind.slug())
        .query(Boolean.class)
        .single();
  }
}
