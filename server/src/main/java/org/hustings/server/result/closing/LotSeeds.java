package org.hustings.server.result.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The seeds from which lots come, announced before the ballot closes. Whoever announces one cannot
/// know it, so one official may; what it came to is entered by two.
@Component
public class LotSeeds {
  private final JdbcClient database;
  private final ClosingRows closings;
  private final AuditLog audit;
  private final Clock clock;

  LotSeeds(
      JdbcClient database,
      ClosingRows closings,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.closings = closings;
    this.audit = audit;
    this.clock = clock;
  }

  public Optional<LotSeed> find(ElectionId election) {
    return database
        .sql("SELECT * FROM result.lot_seed WHERE election = ?")
        .param(election.slug())
        .query((row, _) -> seed(row))
        .optional();
  }

  /// Announces from where the lots come; it stays so.
  ///
  /// @param knownAt when the text will be known to everybody
  /// @throws RefusedException once the ballot has closed or one is announced, or if the text is
  ///   known already
  @Transactional
  public void announce(ElectionDefinition election, String source, Instant knownAt, SignedIn by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (source.isBlank()) {
      throw new RefusedException("result-staff.seed.no-source");
    }
    if (election.timetable().ballot().isAfter(now)
        || closings.find(election.id()).isPresent()) {
      throw new RefusedException("result-staff.seed.too-late");
    }
    if (!knownAt.isAfter(now)) {
      throw new RefusedException("result-staff.seed.known");
    }
    int added =
        database
            .sql(
                """
                INSERT INTO result.lot_seed
                  (election, source, known_at, announced_at, announced_by)
                VALUES (:election, :source, :known, :now, :by) ON CONFLICT DO NOTHING
                """)
            .param("election", election.id().slug())
            .param("source", source.strip())
            .param("known", knownAt)
            .param("now", now)
            .param("by", by.actor().reference())
            .update();
    if (added == 0) {
      throw new RefusedException("result-staff.seed.announced");
    }
    audit.record(
        by.actor(),
        "result.lot-seed-announced",
        "election:" + election.id(),
        null,
        Map.of("source", source.strip(), "knownAt", knownAt));
  }

  /// Whether nobody has entered it meanwhile.
  boolean enter(ElectionId election, String value, Actor by) {
    int entered =
        database
            .sql(
                """
                UPDATE result.lot_seed SET value = :value, entered_at = :now
                WHERE election = :election AND value IS NULL
                """)
            .param("value", value)
            .param("now", clock.instant())
            .param("election", election.slug())
            .update();
    if (entered > 0) {
      audit.record(
          by, "result.lot-seed-entered", "election:" + election, null, Map.of("value", value));
    }
    return entered > 0;
  }

  private static LotSeed seed(ResultSet row) throws SQLException {
    return new LotSeed(
        new ElectionId(row.getString("election")),
        row.getString("source"),
        Columns.instant(row, "known_at"),
        Columns.instant(row, "announced_at"),
        row.getString("value"),
        Columns.instantOrNull(row, "entered_at"));
  }
}
