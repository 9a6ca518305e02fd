package org.hustings.server.election;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of what was thrown away.
@Repository
class DiscardRows {
  private final JdbcClient database;

  DiscardRows(JdbcClient database) {
    this.database = database;
  }

  void add(ElectionId election, int number, Instant at, String author, String reason) {
    database
        .sql(
            """
            INSERT INTO election.discard (version, election, discarded_at, author, reason)
            SELECT id, election, :at, :author, :reason FROM election.version
            WHERE election = :election AND number = :number
            """)
        .param("election", election.slug())
        .param("number", number)
        .param("at", at)
        .param("author", author)
        .param("reason", reason)
        .update();
  }

  /// What was thrown away since an instant and not had back, the latest first.
  List<Discarded> since(Instant since, Duration kept) {
    return database
        .sql(
            """
            SELECT d.*, v.number FROM election.discard d JOIN election.version v ON v.id = d.version
            WHERE d.discarded_at > :since AND d.restored_at IS NULL ORDER BY d.id DESC
            """)
        .param("since", since)
        .query((row, _) ->
            new Discarded(
                row.getLong("id"),
                new ElectionId(row.getString("election")),
                row.getInt("number"),
                row.getString("author"),
                row.getString("reason"),
                Columns.instant(row, "discarded_at").plus(kept)))
        .list();
  }

  /// Takes down that it was had back; false if it had been.
  boolean restore(long id, Instant at) {
    return database
            .sql(
                "UPDATE election.discard SET restored_at = :at"
                    + " WHERE id = :id AND restored_at IS NULL")
            .param("id", id)
            .param("at", at)
            .update()
        == 1;
  }
}
