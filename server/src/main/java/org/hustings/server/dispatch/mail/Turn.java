package org.hustings.server.dispatch.mail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hustings.server.election.ElectionId;
import org.springframework.stereotype.Component;

/// Lets one at a time send for an election, on whichever node: a lock that the database gives back
/// when its connection is gone, however that came about.
@Component
class Turn {
  private final DataSource source;

  Turn(DataSource source) {
    this.source = source;
  }

  /// Does it, unless somebody else is at it.
  void take(ElectionId election, Runnable work) {
    try (Connection connection = source.getConnection()) {
      if (ask(connection, "SELECT pg_try_advisory_lock(hashtext(?))", election)) {
        try {
          work.run();
        } finally {
          ask(connection, "SELECT pg_advisory_unlock(hashtext(?))", election);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean ask(Connection connection, String sql, ElectionId election)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, "dispatch/" + election.slug());
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
