package org.hustings.server.election;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes an election back from the public that was published by mistake, while nothing has happened
/// in it. What was published counts as a draft again, and its page says what happened. That two
/// people decided it is for the caller to see to.
@Component
public class Withdrawals {
  private final WithdrawalRows rows;
  private final Drafts drafts;
  private final Elections elections;
  private final List<MadeBefore> rooms;
  private final BallotsMade ballots;
  private final AuditLog audit;
  private final Clock clock;

  Withdrawals(
      WithdrawalRows rows,
      Drafts drafts,
      Elections elections,
      List<MadeBefore> rooms,
      BallotsMade ballots,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.drafts = drafts;
    this.elections = elections;
    this.rooms = rooms;
    this.ballots = ballots;
    this.audit = audit;
    this.clock = clock;
  }

  /// What has happened in it already; nothing where it can be taken back.
  public List<Message> happened(ElectionId election) {
    List<Message> made = rooms.stream().flatMap(room -> room.made(election).stream()).toList();
    return made.isEmpty() && ballots.isAnyMade(election)
        ? List.of(Message.of("withdraw-staff.ballots"))
        : made;
  }

  /// Takes it back. Its newest version is saved once more, to be published when its time has come.
  ///
  /// @throws RefusedException if it is not public, or something has happened in it
  @Transactional
  public void carryOut(ElectionId election, String reason, Actor by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Publication> published = elections.publications(election, now);
    if (published.isEmpty()) {
      throw new RefusedException("withdraw-staff.not-public");
    }
    if (!happened(election).isEmpty()) {
      throw new RefusedException("withdraw-staff.happened");
    }
    Optional<Version> newest = drafts.newest(election);
    rows.add(
        election,
        new WithdrawalRows.Withdrawal(published.getFirst().publishedAt(), now, reason),
        by.reference());
    audit.record(
        by,
        "election.withdrawn",
        "election:" + election,
        Map.of("version", published.getLast().version()),
        Map.of("reason", reason));
    newest.ifPresent(one ->
        drafts.save(
            election,
            one.number(),
            one.file(),
            by,
            EnglishSite.say(Message.of("standing-staff.version.back"))));
  }
}
