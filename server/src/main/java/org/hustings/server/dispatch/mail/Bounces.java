package org.hustings.server.dispatch.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.sql.Columns;
import org.hustings.server.roll.ElectorNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The mail that came back, from wherever we were told of it.
@Component
public class Bounces {
  private final JdbcClient database;
  private final AuditLog audit;
  private final Clock clock;

  Bounces(JdbcClient database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /// Takes down that a mail came back; being told twice changes nothing. Whether it was one of
  /// ours.
  @Transactional
  public boolean tell(BounceReport report, String toldBy) {
    return database
            .sql(
                """
                INSERT INTO dispatch.bounce
                  (election, elector, mail, permanent, status, words, told_by, told_at)
                SELECT election, elector, id, :permanent, :status, :words, :by, :now
                FROM dispatch.mail WHERE token = :token
                ON CONFLICT (mail, status) DO UPDATE SET status = EXCLUDED.status
                """)
            .param("permanent", report.isPermanent())
            .param("status", report.status())
            .param("words", report.words())
            .param("by", toldBy)
            .param("now", clock.instant())
            .param("token", report.token())
            .update()
        > 0;
  }

  /// What is still to be dealt with, the first told first, at most so many.
  public List<Bounce> open(ElectionId election, int most) {
    return database
        .sql(
            """
            SELECT * FROM dispatch.bounce
            WHERE election = :election AND settled_at IS NULL ORDER BY id LIMIT :most
            """)
        .param("election", election.slug())
        .param("most", most)
        .query((row, _) -> read(row))
        .list();
  }

  public Optional<Bounce> find(ElectionId election, long id) {
    return database
        .sql("SELECT * FROM dispatch.bounce WHERE election = ? AND id = ? AND settled_at IS NULL")
        .params(election.slug(), id)
        .query((row, _) -> read(row))
        .optional();
  }

  /// How many are still to be dealt with.
  public int number(ElectionId election) {
    return database
        .sql("SELECT count(*) FROM dispatch.bounce WHERE election = ? AND settled_at IS NULL")
        .param(election.slug())
        .query(Integer.class)
        .single();
  }

  /// Takes down that a bounce was dealt with, and how. The elector's others are with it.
  @Transactional
  public void settle(ElectionId election, Bounce bounce, String how, Actor by) {
    database
        .sql(
            """
            UPDATE dispatch.bounce SET settled_at = :now, settled_by = :by
            WHERE election = :election AND elector = :elector AND settled_at IS NULL
            """)
        .param("now", clock.instant())
        .param("by", by.reference())
        .param("election", election.slug())
        .param("elector", bounce.elector().value())
        .update();
    audit.record(
        by,
        "dispatch.bounce-settled",
        "elector:" + election + "/" + bounce.elector(),
        Map.of("status", bounce.status()),
        Map.of("how", how));
  }

  private static Bounce read(ResultSet row) throws SQLException {
    return new Bounce(
        row.getLong("id"),
        new ElectorNumber(row.getInt("elector")),
        row.getBoolean("permanent"),
        row.getString("status"),
        row.getString("words"),
        Columns.instant(row, "told_at"));
  }
}
