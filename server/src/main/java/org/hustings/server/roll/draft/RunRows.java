package org.hustings.server.roll.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The rows that tell what is being done to a roll in the background, or was last. How it ended is
/// written apart from the work's own transaction, so that it is told when that comes to nothing.
@Component
class RunRows {
  private final JdbcClient database;
  private final Clock clock;

  RunRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Optional<RollRun> find(ElectionId election) {
    return database
        .sql("SELECT * FROM roll.run WHERE election = ?")
        .param(election.slug())
        .query((row, _) -> run(row))
        .optional();
  }

  /// Writes what is asked for in the place of what has ended; false if something is still going on.
  boolean begin(ElectionId election, RollRun.Act act, Instant asAt, Actor by) {
    return database
            .sql(
                """
                INSERT INTO roll.run AS run
                  (election, act, as_at, asked_by, asked_at)
                VALUES (:election, :act, :asAt, :by, :at)
                ON CONFLICT (election) DO UPDATE SET
                  act = excluded.act, as_at = excluded.as_at, asked_by = excluded.asked_by,
                  asked_at = excluded.asked_at, ended_at = NULL, fault = NULL
                WHERE run.ended_at IS NOT NULL
                """)
            .param("election", election.slug())
            .param("act", act.name())
            .param("asAt", asAt)
            .param("by", by.reference())
            .param("at", clock.instant())
            .update()
        > 0;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void end(ElectionId election, @Nullable String fault) {
    database
        .sql("UPDATE roll.run SET ended_at = :at, fault = :fault WHERE election = :election")
        .param("at", clock.instant())
        .param("fault", fault)
        .param("election", election.slug())
        .update();
  }

  private static RollRun run(ResultSet row) throws SQLException {
    Instant ended = Columns.instantOrNull(row, "ended_at");
    return new RollRun(
        RollRun.Act.valueOf(row.getString("act")),
        Columns.instant(row, "as_at"),
        new Actor(row.getString("asked_by")),
        Columns.instant(row, "asked_at"),
        ended,
        row.getString("fault"));
  }
}
