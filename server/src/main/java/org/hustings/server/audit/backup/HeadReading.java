package org.hustings.server.audit.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hustings.server.platform.database.Migrations;

/// Asks the database what stands at the head.
record HeadReading(Connection database, JoinedVotes joined) {
  BackupHead read(String version) throws SQLException {
    Map<String, Long> logs = new LinkedHashMap<>();
    each(
        "SELECT log, size FROM audit.tree ORDER BY log",
        row -> logs.put(row.getString(1), row.getLong(2)));
    Map<String, Long> sequences = new LinkedHashMap<>();
    each(
        """
        SELECT format('%%I.%%I', schemaname, sequencename), last_value FROM pg_sequences
        WHERE schemaname IN (%s) AND last_value IS NOT NULL ORDER BY 1
        """
            .formatted(BackupTable.schemas()),
        row -> sequences.put(row.getString(1), row.getLong(2)));
    return new BackupHead(
        version,
        Instant.parse(one("SELECT to_char(now(), 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")),
        one("SHOW server_version"),
        Migrations.done(database),
        logs,
        one(
            "SELECT coalesce((SELECT encode(hash, 'hex') FROM audit.entry"
                + " WHERE number IS NOT NULL ORDER BY number DESC LIMIT 1), '')"),
        joined.in(database),
        sequences);
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private void each(String query, RowReader reader) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        reader.read(row);
      }
    }
  }

  private String one(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    each(query, row -> found.add(row.getString(1)));
    return found.getFirst();
  }
}
