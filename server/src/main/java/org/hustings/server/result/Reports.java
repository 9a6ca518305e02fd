package org.hustings.server.result;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the scrutineers of elections reported. The figures of a report are the declaration's; its
/// own are whether the scrutineer is satisfied, and in which words.
@Component
public class Reports {
  private final JdbcClient database;
  private final AuditLog audit;
  private final Clock clock;

  Reports(JdbcClient database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /// A scrutineer's report.
  public record Report(boolean satisfied, String statement, String scrutineer, Instant at) {}

  /// The report in force; empty if there is none yet.
  public Optional<Report> find(ElectionId election) {
    return database
        .sql(
            """
            SELECT satisfied, statement, scrutineer, recorded_at FROM result.report
            WHERE election = :election AND superseded_at IS NULL
            """)
        .param("election", election.slug())
        .query((row, _) ->
            new Report(
                row.getBoolean("satisfied"),
                row.getString("statement"),
                row.getString("scrutineer"),
                Columns.instant(row, "recorded_at")))
        .optional();
  }

  /// Takes a report down, in the place of an earlier one.
  @Transactional
  public void record(
      ElectionId election, boolean satisfied, String statement, String scrutineer, SignedIn by) {
    Instant now = clock.instant();
    database
        .sql(
            """
            UPDATE result.report SET superseded_at = :now
            WHERE election = :election AND superseded_at IS NULL
            """)
        .param("election", election.slug())
        .param("now", now)
        .update();
    database
        .sql(
            """
            INSERT INTO result.report
              (election, satisfied, statement, scrutineer, recorded_at, author)
            VALUES (:election, :satisfied, :statement, :scrutineer, :now, :by)
            """)
        .param("election", election.slug())
        .param("satisfied", satisfied)
        .param("statement", statement)
        .param("scrutineer", scrutineer)
        .param("now", now)
        .param("by", by.actor().reference())
        .update();
    audit.record(
        by.actor(),
        "result.report-recorded",
        "election:" + election,
        null,
        Map.of("satisfied", satisfied, "scrutineer", scrutineer));
  }
}
