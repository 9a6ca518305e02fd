package org.hustings.server.election;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.sql.Columns;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The guides to the elections, each with its history.
@Component
public class Guides {
  private final JdbcClient database;
  private final AuditLog audit;
  private final Clock clock;

  Guides(JdbcClient database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /// The guide as it stood at the instant.
  public Optional<Guide> find(ElectionId election, Instant at) {
    return database
        .sql(
            """
            SELECT * FROM election.guide
            WHERE election = :election AND recorded_at <= :at
            ORDER BY number DESC LIMIT 1
            """)
        .param("election", election.slug())
        .param("at", at)
        .query((row, _) ->
            new Guide(
                election,
                row.getInt("number"),
                row.getString("markdown"),
                row.getString("welsh"),
                Columns.instant(row, "recorded_at"),
                row.getString("author"),
                row.getString("reason")))
        .optional();
  }

  /// Saves a guide as the version after the one it was made from; it is public at once.
  ///
  /// @param base the number of the version that the author had before them; 0 for the first
  /// @throws StaleDraftException if there is a newer one meanwhile
  @Transactional
  public void save(ElectionId election, int base, String markdown, Actor author, String reason) {
    save(election, base, markdown, "", author, reason);
  }

  /// The same in both languages.
  ///
  /// @param welsh empty where it is not given
  @Transactional
  public void save(
      ElectionId election, int base, String markdown, String welsh, Actor author, String reason) {
    try {
      database
          .sql(
              """
              INSERT INTO election.guide
                (election, number, markdown, welsh, recorded_at, author, reason)
              VALUES (:election, :number, :markdown, :welsh, :at, :author, :reason)
              """)
          .param("election", election.slug())
          .param("number", base + 1)
          .param("markdown", markdown)
          .param("welsh", welsh)
          .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
          .param("author", author.reference())
          .param("reason", reason)
          .update();
    } catch (DuplicateKeyException e) {
      throw new StaleDraftException(e);
    }
    audit.record(
        author,
        "election.guide-saved",
        "election:" + election.slug(),
        base == 0 ? null : Map.of("version", base),
        Map.of("version", base + 1, "markdown", markdown, "welsh", welsh, "reason", reason));
  }
}
