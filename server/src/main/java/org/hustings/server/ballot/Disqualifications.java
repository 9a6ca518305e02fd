package org.hustings.server.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.ballot.vouching.Vouching;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.platform.sql.Columns;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.change.ElectorRemoved;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Electors whose vote is not counted. It may have been cast or not: what counts is how this stands
/// when the envelopes are parted.
@Component
public class Disqualifications {
  private final JdbcClient database;
  private final PartingRows parting;
  private final Vouching vouching;
  private final AuditLog audit;
  private final Clock clock;

  Disqualifications(
      JdbcClient database, PartingRows parting, Vouching vouching, AuditLog audit, Clock clock) {
    this.database = database;
    this.vouching = vouching;
    this.parting = parting;
    this.audit = audit;
    this.clock = clock;
  }

  /// An elector whose vote is not counted, and why.
  public record Disqualified(ElectorNumber elector, String reason) {}

  /// All of an election that are in force, by elector.
  public List<Disqualified> of(ElectionId election) {
    return database
        .sql(
            """
            SELECT elector, reason FROM ballot.disqualification
            WHERE election = :election AND superseded_at IS NULL ORDER BY elector
            """)
        .param("election", election.slug())
        .query((row, _) ->
            new Disqualified(new ElectorNumber(row.getInt("elector")), row.getString("reason")))
        .list();
  }

  /// A disqualification with what became of it.
  ///
  /// @param by how the audit log names who confirmed it
  /// @param takenBack null while it is in force
  public record Entry(
      ElectorNumber elector, String reason, Instant at, String by, @Nullable TakenBack takenBack) {}

  public record TakenBack(String reason, Instant at, String by) {}

  /// All of an election that ever were, the latest first, at most so many.
  public List<Entry> history(ElectionId election, int most) {
    return database
        .sql(
            """
            SELECT * FROM ballot.disqualification
            WHERE election = :election ORDER BY id DESC LIMIT :most
            """)
        .param("election", election.slug())
        .param("most", most)
        .query((row, _) -> entry(row))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    Instant ended = Columns.instantOrNull(row, "superseded_at");
    return new Entry(
        new ElectorNumber(row.getInt("elector")),
        row.getString("reason"),
        Columns.instant(row, "recorded_at"),
        row.getString("author"),
        ended == null
            ? null
            : new TakenBack(
                row.getString("superseded_reason"), ended, row.getString("superseded_by")));
  }

  public Optional<Disqualified> find(ElectionId election, ElectorNumber elector) {
    return of(election).stream().filter(one -> one.elector().equals(elector)).findFirst();
  }

  /// Disqualifies an elector. That two people decided it is for the caller to see to. Nothing
  /// happens if that has been done.
  ///
  /// @throws ApprovalRefusedException if the envelopes are being parted, or were
  @Transactional
  public void disqualify(ElectionId election, ElectorNumber elector, String reason, Actor by) {
    int added =
        database
            .sql(
                """
                INSERT INTO ballot.disqualification
                  (election, elector, reason, recorded_at, author, vouched)
                VALUES (:election, :elector, :reason, :at, :by, :vouched)
                ON CONFLICT (election, elector) WHERE superseded_at IS NULL DO NOTHING
                """)
            .param("election", election.slug())
            .param("elector", elector.value())
            .param("reason", reason)
            .param("at", clock.instant())
            .param("by", by.reference())
            .param("vouched", vouching.disqualified(election, elector.value(), reason))
            .update();
    // asked after the insert, for whose commit the parting waits: nobody slips in between
    if (parting.isBegun(election)) {
      throw new ApprovalRefusedException(
          EnglishSite.say(Message.of("box-staff.disqualified.parted")));
    }
    if (added > 0) {
      audit.record(
          by,
          "ballot.disqualified",
          "election:" + election,
          null,
          Map.of("elector", elector.value(), "reason", reason));
    }
  }

  /// Takes a disqualification back; it stays on record. That two people decided it is for the
  /// caller to see to. Nothing happens if none is in force.
  ///
  /// @throws ApprovalRefusedException if the envelopes are being parted, or were
  @Transactional
  public void reinstate(ElectionId election, ElectorNumber elector, String reason, Actor by) {
    int ended =
        database
            .sql(
                """
                UPDATE ballot.disqualification
                SET superseded_at = :at, superseded_by = :by, superseded_reason = :reason
                WHERE election = :election AND elector = :elector AND superseded_at IS NULL
                """)
            .param("election", election.slug())
            .param("elector", elector.value())
            .param("reason", reason)
            .param("at", clock.instant())
            .param("by", by.reference())
            .update();
    // asked after the update, for whose commit the parting waits
    if (parting.isBegun(election)) {
      throw new ApprovalRefusedException(
          EnglishSite.say(Message.of("box-staff.disqualified.parted-back")));
    }
    if (ended > 0) {
      audit.record(
          by,
          "ballot.reinstated",
          "election:" + election,
          Map.of("elector", elector.value()),
          Map.of("reason", reason));
    }
  }

  /// Whoever is taken off the roll has no vote that counts, even if it is in the box. When it
  /// cannot be found there any more, they are not taken off.
  @EventListener
  void on(ElectorRemoved removed) {
    disqualify(
        removed.election(),
        removed.elector(),
        EnglishSite.say(Message.of("box-staff.disqualified.removed", "reason", removed.reason())),
        Actor.system("roll"));
  }
}
