package org.hustings.server.ballot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Asks a database, without a server, for the elections whose envelopes are in it.
public final class EnvelopesThere {
  private EnvelopesThere() {}

  /// Their short names.
  public static List<String> in(Connection database) throws SQLException {
    List<String> elections = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT DISTINCT election FROM ballot.envelope ORDER BY election")) {
      while (row.next()) {
        elections.add(row.getString(1));
      }
    }
    return elections;
  }
}
