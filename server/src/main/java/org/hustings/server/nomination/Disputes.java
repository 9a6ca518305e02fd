package org.hustings.server.nomination;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.election.PublicContests;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.sql.Columns;
import org.hustings.words.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Nominations of which another officer of the same body says that they are not what its meeting
/// decided. They count until two people rule them invalid.
@Component
public class Disputes {
  /// For how many days after a nomination was recorded another officer can dispute it.
  public static final int DAYS = 7;

  private static final String SELECT =
      """
      SELECT d.id, d.nomination, d.name, d.reason, d.disputed_at FROM nomination.dispute d
      JOIN nomination.nomination n ON n.id = d.nomination AND n.superseded_at IS NULL
      WHERE d.stands_at IS NULL AND
      """;

  private final JdbcClient database;
  private final ReceivedNominations received;
  private final Recorder recorder;
  private final DisputeLetters letters;
  private final PublicContests contests;
  private final AuditLog audit;
  private final Clock clock;

  Disputes(
      JdbcClient database,
      ReceivedNominations received,
      Recorder recorder,
      DisputeLetters letters,
      PublicContests contests,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.received = received;
    this.recorder = recorder;
    this.letters = letters;
    this.contests = contests;
    this.audit = audit;
    this.clock = clock;
  }

  /// What waits for a decision about a nomination.
  public Optional<Dispute> open(NominationId nomination) {
    return database
        .sql(SELECT + "d.nomination = :nomination")
        .param("nomination", nomination.number())
        .query((row, _) ->
            new Dispute(
                row.getLong("id"),
                new NominationId(row.getLong("nomination")),
                row.getString("name"),
                row.getString("reason"),
                Columns.instant(row, "disputed_at")))
        .optional();
  }

  /// The nominations of an election that wait for a decision, those disputed first before others.
  public List<NominationId> open(ElectionId election) {
    return database
        .sql(SELECT + "n.election = :election ORDER BY d.disputed_at, d.id")
        .param("election", election.slug())
        .query((row, _) -> new NominationId(row.getLong("nomination")))
        .list();
  }

  /// Until when a nomination can be disputed.
  public Instant until(Nomination nomination) {
    return nomination.recordedAt().plus(Duration.ofDays(DAYS));
  }

  /// Why this officer cannot dispute a nomination; empty if they can.
  public Optional<Message> refusal(Nomination nomination, SignedIn officer) {
    if (nomination.ended() != null) {
      return Optional.of(Message.of("dispute.refused.ended"));
    }
    if (nomination.author().equals(officer.actor().reference())) {
      return Optional.of(Message.of("dispute.refused.own"));
    }
    if (open(nomination.id()).isPresent()) {
      return Optional.of(Message.of("dispute.refused.already"));
    }
    if (!clock.instant().isBefore(until(nomination))) {
      return Optional.of(Message.of("dispute.refused.late", "days", DAYS));
    }
    return received.isSettled(nomination.contest())
            || recorder.stopped(nomination.contest()).isPresent()
        ? Optional.of(Message.of("dispute.refused.settled"))
        : Optional.empty();
  }

  /// Takes down that an officer disputes a nomination of their body; all its officers are told.
  ///
  /// @throws RefusedException if they cannot, or give no reason
  @Transactional
  public void dispute(Nomination nomination, String reason, SignedIn officer) {
    refusal(nomination, officer)
        .ifPresent(why -> {
          throw new RefusedException(why);
        });
    if (reason.isBlank()) {
      throw new RefusedException("dispute.refused.reason");
    }
    int added =
        database
            .sql(
                """
                INSERT INTO nomination.dispute (nomination, person, name, reason, disputed_at)
                VALUES (:nomination, :person, :name, :reason, :now) ON CONFLICT DO NOTHING
                """)
            .param("nomination", nomination.id().number())
            .param("person", officer.actor().reference())
            .param("name", officer.name())
            .param("reason", reason.strip())
            .param("now", clock.instant())
            .update();
    if (added == 0) {
      throw new RefusedException("dispute.refused.already");
    }
    audit.record(
        officer.actor(),
        "nomination.disputed",
        Rulings.subject(nomination.id()),
        null,
        Map.of("reason", reason.strip()));
    letters.disputed(
        contests.find(nomination.contest()).orElseThrow(), nomination, officer, reason.strip());
  }

  /// Takes down that a disputed nomination stands, as two people decided; its body's officers are told.
  ///
  /// @throws RefusedException if nothing about it waits for a decision
  @Transactional
  void uphold(Nomination nomination, String reason, Actor second) {
    int decided =
        database
            .sql(
                """
                UPDATE nomination.dispute SET stands_at = :now
                WHERE nomination = :nomination AND stands_at IS NULL
                """)
            .param("now", clock.instant())
            .param("nomination", nomination.id().number())
            .update();
    if (decided == 0 || nomination.ended() != null) {
      throw new RefusedException("dispute-staff.nothing");
    }
    audit.record(
        second,
        "nomination.upheld",
        Rulings.subject(nomination.id()),
        null,
        Map.of("reason", reason));
    letters.stands(contests.find(nomination.contest()).orElseThrow(), nomination, reason);
  }
}
