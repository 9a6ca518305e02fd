package org.hustings.server.slate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hustings.definition.CandidacyId;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which group backs whom, from when to when, and on whose word.
@Component
public class Endorsements {
  private static final String SELECT =
      """
      SELECT e.id, e.candidacy, e.recorded_at, e.source, e.ended_at,
             d.campaign_group, d.name, d.in_sentence, d.about, d.website
      FROM slate.endorsement e
      JOIN slate.group_details d
        ON d.campaign_group = e.campaign_group AND d.superseded_at IS NULL
      """;

  private final JdbcClient database;
  private final AuditLog audit;

  Endorsements(JdbcClient database, AuditLog audit) {
    this.database = database;
    this.audit = audit;
  }

  /// The endorsements of these candidates that hold at an instant, in the order in which they were
  /// recorded.
  public List<Endorsement> of(Collection<CandidacyId> candidacies, Instant at) {
    return database
        .sql(
            SELECT
                + """
                WHERE e.candidacy = ANY(:candidacies)
                  AND e.recorded_at <= :at AND (e.ended_at IS NULL OR e.ended_at > :at)
                ORDER BY e.recorded_at, e.id
                """)
        .param("candidacies", candidacies)
        .param("at", at)
        .query(Endorsements::read)
        .list();
  }

  /// All endorsements of one candidate, those that ended too.
  public List<Endorsement> history(CandidacyId candidacy) {
    return database
        .sql(SELECT + "WHERE e.candidacy = :candidacy ORDER BY e.recorded_at, e.id")
        .param("candidacy", candidacy.number())
        .query(Endorsements::read)
        .list();
  }

  /// The endorsements by a group that hold at an instant.
  public List<Endorsement> by(GroupId group, Instant at) {
    return database
        .sql(
            SELECT
                + """
                WHERE e.campaign_group = :group
                  AND e.recorded_at <= :at AND (e.ended_at IS NULL OR e.ended_at > :at)
                ORDER BY e.recorded_at, e.id
                """)
        .param("group", group.slug())
        .param("at", at)
        .query(Endorsements::read)
        .list();
  }

  /// Records that a group endorses a candidate. One that it endorses already stays as it is.
  @Transactional
  public void endorse(GroupId group, CandidacyId candidacy, Recording from) {
    int added =
        database
            .sql(
                """
                INSERT INTO slate.endorsement
                  (campaign_group, candidacy, recorded_at, author, source)
                VALUES (:group, :candidacy, :at, :author, :source)
                ON CONFLICT (campaign_group, candidacy) WHERE ended_at IS NULL DO NOTHING
                """)
            .param("group", group.slug())
            .param("candidacy", candidacy.number())
            .param("at", from.at())
            .param("author", from.author().reference())
            .param("source", from.source())
            .update();
    if (added > 0) {
      Map<String, Object> after = Map.of("candidacy", candidacy.number(), "source", from.source());
      audit.record(from.author(), "slate.endorsed", "group:" + group, null, after);
    }
  }

  /// Records that a group's endorsement of a candidate has ended, and why.
  ///
  /// @throws RefusedException if no reason is given
  @Transactional
  public void end(GroupId group, CandidacyId candidacy, String reason, Recording from) {
    if (reason.isBlank()) {
      throw new RefusedException("slate.refused.reason");
    }
    database
        .sql(
            """
            UPDATE slate.endorsement
            SET ended_at = :at, ended_by = :author, ended_reason = :reason
            WHERE campaign_group = :group AND candidacy = :candidacy AND ended_at IS NULL
            """)
        .param("group", group.slug())
        .param("candidacy", candidacy.number())
        .param("at", from.at())
        .param("author", from.author().reference())
        .param("reason", reason)
        .update();
    audit.record(
        from.author(),
        "slate.endorsement-ended",
        "group:" + group,
        Map.of("candidacy", candidacy.number()),
        Map.of("reason", reason));
  }

  private static Endorsement read(ResultSet row, int number) throws SQLException {
    Instant ended = Columns.instantOrNull(row, "ended_at");
    return new Endorsement(
        row.getLong("id"),
        Groups.read(row, number),
        new CandidacyId(row.getLong("candidacy")),
        Columns.instant(row, "recorded_at"),
        row.getString("source"),
        ended);
  }
}
