package org.hustings.server.result;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.RefusedException;
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
  ///
  /// @param own whether the scrutineer entered it; else an official did for them
  public record Report(
      boolean satisfied, String statement, String scrutineer, boolean own, Instant at) {}

  /// The report in force; empty if there is none yet.
  public Optional<Report> find(ElectionId election) {
    return database
        .sql(
            """
            SELECT satisfied, statement, scrutineer, own, recorded_at FROM result.report
            WHERE election = :election AND superseded_at IS NULL
            """)
        .param("election", election.slug())
        .query((row, _) ->
            new Report(
                row.getBoolean("satisfied"),
                row.getString("statement"),
                row.getString("scrutineer"),
                row.getBoolean("own"),
                Columns.instant(row, "recorded_at")))
        .optional();
  }

  /// Takes down the scrutineer's own report, in the place of an earlier one.
  @Transactional
  public void report(
      ElectionId election, boolean satisfied, String statement, SignedIn scrutineer) {
    record(election, satisfied, statement, scrutineer.name(), true, scrutineer);
  }

  /// Takes down what a scrutineer who does not sign in said, in the place of an earlier report.
  ///
  /// @throws RefusedException where the scrutineer has reported: nobody speaks for them then
  @Transactional
  public void reportFor(
      ElectionId election, boolean satisfied, String statement, String scrutineer, SignedIn by) {
    if (find(election).filter(Report::own).isPresent()) {
      throw new RefusedException("result-staff.report.own-stands");
    }
    record(election, satisfied, statement, scrutineer, false, by);
  }

  /// Has no report be in force, as what it is about does not hold any more.
  public void end(ElectionId election, Actor by) {
    int ended =
        database
            .sql(
                """
                UPDATE result.report SET superseded_at = :now
                WHERE election = :election AND superseded_at IS NULL
                """)
            .param("election", election.slug())
            .param("now", clock.instant())
            .update();
    if (ended > 0) {
      audit.record(by, "result.report-ended", "election:" + election, null, null);
    }
  }

  private void record(
      ElectionId election,
      boolean satisfied,
      String statement,
      String scrutineer,
      boolean own,
      SignedIn by) {
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
              (election, satisfied, statement, scrutineer, own, recorded_at, author)
            VALUES (:election, :satisfied, :statement, :scrutineer, :own, :now, :by)
            """)
        .param("election", election.slug())
        .param("satisfied", satisfied)
        .param("statement", statement)
        .param("scrutineer", scrutineer)
        .param("own", own)
        .param("now", now)
        .param("by", by.actor().reference())
        .update();
    audit.record(
        by.actor(),
        "result.report-recorded",
        "election:" + election,
        null,
        Map.of("satisfied", satisfied, "scrutineer", scrutineer, "own", own));
  }
}
