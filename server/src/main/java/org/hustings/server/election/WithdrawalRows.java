package org.hustings.server.election;

import java.time.Instant;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of elections that were taken back from the public.
@Repository
class WithdrawalRows {
  private final JdbcClient database;

  WithdrawalRows(JdbcClient database) {
    this.database = database;
  }

  /// That it was taken back.
  ///
  /// @param published when it was published by mistake
  record Withdrawal(Instant published, Instant at, String reason) {}

  void add(ElectionId election, Withdrawal withdrawal, String author) {
    database
        .sql(
            """
            INSERT INTO election.withdrawal (election, published_at, reason, decided_at, author)
            VALUES (:election, :published, :reason, :at, :author)
            """)
        .param("election", election.slug())
        .param("published", withdrawal.published())
        .param("reason", withdrawal.reason())
        .param("at", withdrawal.at())
        .param("author", author)
        .update();
  }

  /// The last of an election.
  Optional<Withdrawal> of(ElectionId election) {
    return database
        .sql("SELECT * FROM election.withdrawal WHERE election = ? ORDER BY id DESC LIMIT 1")
        .param(election.slug())
        .query((row, _) ->
            new Withdrawal(
                Columns.instant(row, "published_at"),
                Columns.instant(row, "decided_at"),
                row.getString("reason")))
        .optional();
  }
}
