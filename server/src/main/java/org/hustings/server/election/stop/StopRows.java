package org.hustings.server.election.stop;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of what was decided.
@Repository
class StopRows {
  private final JdbcClient database;

  StopRows(JdbcClient database) {
    this.database = database;
  }

  /// Makes whoever decides about an election, or declares its result, do so one after the other,
  /// until the end of the transaction.
  void hold(ElectionId election) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
        .param("name", "election.stop/" + election.slug())
        .query(String.class)
        .single();
  }

  /// @param contest null where it is about the election as a whole
  void add(
      ElectionId election,
      @Nullable String contest,
      StopKind kind,
      String reason,
      Instant at,
      String author) {
    database
        .sql(
            """
            INSERT INTO election.stop (election, contest, kind, reason, decided_at, author)
            VALUES (:election, :contest, :kind, :reason, :at, :author)
            """)
        .param("election", election.slug())
        .param("contest", contest)
        .param("kind", kind.name())
        .param("reason", reason)
        .param("at", at)
        .param("author", author)
        .update();
  }

  /// All about single contests of an election up to an instant, the earliest first.
  List<Stop> ofContests(ElectionId election, Instant until) {
    return rows(election, "IS NOT NULL", until);
  }

  /// All of an election up to an instant, the earliest first, each as if it held for good.
  List<Stop> of(ElectionId election, Instant until) {
    return rows(election, "IS NULL", until);
  }

  private List<Stop> rows(ElectionId election, String contest, Instant until) {
    return database
        .sql(
            """
            SELECT * FROM election.stop
            WHERE election = :election AND decided_at <= :until AND contest %s
            ORDER BY decided_at, id
            """
                .formatted(contest))
        .param("election", election.slug())
        .param("until", until)
        .query((row, _) ->
            new Stop(
                row.getLong("id"),
                StopKind.valueOf(row.getString("kind")),
                Columns.instant(row, "decided_at"),
                row.getString("reason"),
                null,
                row.getString("contest")))
        .list();
  }
}
