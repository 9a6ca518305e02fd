package org.hustings.server.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.election.ElectionId;
import org.hustings.server.election.definition.ElectionDefinition;
import org.hustings.server.election.timetable.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// When ballots are open: by the timetable, and by the extensions on record.
@Component
public class Extensions {
  private final JdbcClient database;
  private final AuditLog audit;
  private final Clock clock;

  Extensions(JdbcClient database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /// The hours of an election's ballot as they stand.
  public Hours hours(ElectionDefinition election) {
    Window window = election.timetable().ballot();
    List<Extension> extensions = of(election.id());
    @Nullable Instant closes = window.closes();
    boolean extended = false;
    if (!extensions.isEmpty() && closes != null) {
      Instant last = extensions.getLast().closesAt();
      extended = last.isAfter(closes);
      closes = extended ? last : closes;
    }
    @Nullable Duration grace = election.ballot().grace();
    return new Hours(
        window.opens(), closes, grace == null ? Duration.ZERO : grace, extended, election.zone());
  }

  /// Every extension on record, the earliest recorded first.
  public List<Extension> of(ElectionId election) {
    return database
        .sql(
            """
            SELECT closes_at, reason, recorded_at FROM ballot.extension
            WHERE election = :election ORDER BY id
            """)
        .param("election", election.slug())
        .query(Extensions::read)
        .list();
  }

  /// Puts the close off. That two people decided it is for the caller to see to.
  @Transactional
  public void extend(ElectionId election, Extension extension, Actor by) {
    database
        .sql(
            """
            INSERT INTO ballot.extension (election, closes_at, reason, recorded_at)
            VALUES (:election, :closes, :reason, :at)
            """)
        .param("election", election.slug())
        .param("closes", extension.closesAt().atOffset(ZoneOffset.UTC))
        .param("reason", extension.reason())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    audit.record(
        by,
        "ballot.extended",
        "election:" + election,
        null,
        Map.of("closes", extension.closesAt().toString(), "reason", extension.reason()));
  }

  private static Extension read(ResultSet row, int number) throws SQLException {
    return new Extension(
        row.getObject("closes_at", OffsetDateTime.class).toInstant(),
        row.getString("reason"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
