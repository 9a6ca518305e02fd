package org.hustings.server.result;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of what two people decided about counts that were found wrong.
@Repository
public class CorrectionRows {
  private final JdbcClient database;

  CorrectionRows(JdbcClient database) {
    this.database = database;
  }

  /// @param lotsAgain whether lots are drawn again
  /// @param first who proposed it
  /// @param second who confirmed it
  public void add(
      ElectionId election, Correction correction, boolean lotsAgain, String first, String second) {
    database
        .sql(
            """
            INSERT INTO result.correction
              (election, count, kind, reason, lots_again, decided_at, proposed_by, confirmed_by)
            VALUES (:election, :count, :kind, :reason, :lots, :at, :first, :second)
            """)
        .param("election", election.slug())
        .param("count", correction.count())
        .param("kind", correction.kind())
        .param("reason", correction.reason())
        .param("lots", lotsAgain)
        .param("at", correction.at())
        .param("first", first)
        .param("second", second)
        .update();
  }

  /// All of an election up to an instant, the earliest first.
  public List<Correction> of(ElectionId election, Instant until) {
    return database
        .sql(
            """
            SELECT wrong.id, wrong.count, kind, reason, decided_at, declared_at
            FROM result.correction wrong
            LEFT JOIN result.declaration declared
              ON declared.election = wrong.election AND declared.count = wrong.count
            WHERE wrong.election = :election AND decided_at <= :until ORDER BY wrong.id
            """)
        .param("election", election.slug())
        .param("until", until)
        .query((row, _) ->
            new Correction(
                row.getLong("id"),
                row.getInt("count"),
                Columns.constant(row, "kind", Correction.Kind.class),
                row.getString("reason"),
                Columns.instant(row, "decided_at"),
                Columns.instantOrNull(row, "declared_at")))
        .list();
  }
}
