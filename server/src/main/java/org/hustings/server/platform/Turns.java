package org.hustings.server.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets one at a time be at a work, on whichever node: a lock that the database gives back when its
/// connection is gone, however that came about. Whoever has lost it so may not know for a while:
/// what the work writes must bear that.
@Component
public class Turns {
  private final DataSource source;
  private final JdbcClient database;

  Turns(DataSource source, JdbcClient database) {
    this.source = source;
    this.database = database;
  }

  /// Does it, unless somebody else is at it.
  ///
  /// @param work named as `room/what it is about`
  public void take(String work, Runnable doing) {
    try (Connection connection = source.getConnection()) {
      if (ask(connection, "SELECT pg_try_advisory_lock(hashtextextended(?, 0))", work)) {
        try {
          doing.run();
        } finally {
          ask(connection, "SELECT pg_advisory_unlock(hashtextextended(?, 0))", work);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Whether somebody is at it now.
  public boolean isTaken(String work) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT FROM pg_locks
              WHERE locktype = 'advisory' AND granted AND objsubid = 1
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                AND ((classid::bigint << 32) | objid::bigint) = hashtextextended(:work, 0))
            """)
        .param("work", work)
        .query(Boolean.class)
        .single();
  }

  private static boolean ask(Connection connection, String sql, String work) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, work);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
