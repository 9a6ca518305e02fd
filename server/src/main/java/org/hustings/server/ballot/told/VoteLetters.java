package org.hustings.server.ballot.told;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.ballot.MarkedRegister;
import org.hustings.server.election.Elections;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.OwnersActs;
import org.hustings.server.roll.ElectorNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Has electors told, where the definition wants it, that a vote of theirs has come in: once a day
/// those whom the [Pool] gives, and after the parting, when the marked register is as it will stay,
/// all others. Neither which day it is nor the order tells when somebody voted.
@Component
class VoteLetters {
  private static final Actor SELF = Actor.system("vote-letters");

  /// From when on in the election's zone.
  private static final LocalTime HOUR = LocalTime.of(10, 0);

  private static final int AT_ONCE = 500;

  private final Elections elections;
  private final Stops stops;
  private final MarkedRegister register;
  private final VotesToldRows rows;
  private final VoteLetter letter;
  private final OwnersActs owner;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final RandomGenerator random = new SecureRandom();

  VoteLetters(
      Elections elections,
      Stops stops,
      MarkedRegister register,
      VotesToldRows rows,
      VoteLetter letter,
      OwnersActs owner,
      AuditLog audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.elections = elections;
    this.stops = stops;
    this.register = register;
    this.rows = rows;
    this.letter = letter;
    this.owner = owner;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Bean
  static RecurringTask<Void> tellVoters(VoteLetters letters) {
    return Tasks.recurring("ballot.tell-voters", FixedDelay.ofSeconds(60))
        .execute((_, _) -> letters.sendDue());
  }

  /// Sends what is due.
  void sendDue() {
    for (ElectionDefinition election : elections.all()) {
      if (election.ballot().voteLetter() && stops.of(election.id()).isEmpty()) {
        transaction.executeWithoutResult(_ -> choose(election));
        write(election);
        end(election.id());
      }
    }
  }

  private void choose(ElectionDefinition election) {
    ElectionId id = election.id();
    ZonedDateTime now = clock.instant().atZone(election.zone());
    boolean parted = rows.isParted(id);
    boolean due = parted ? !rows.isOver(id) : !now.toLocalTime().isBefore(HOUR);
    if (!due || !rows.isFirst(id, now.toLocalDate(), parted)) {
      return;
    }
    Set<ElectorNumber> told = rows.told(id);
    List<ElectorNumber> waiting =
        register.voters(id).stream().filter(elector -> !told.contains(elector)).toList();
    List<ElectorNumber> next = parted ? Pool.inOrder(waiting) : Pool.taken(waiting, random);
    if (!next.isEmpty()) {
      rows.add(id, next);
      audit.record(
          SELF, "ballot.voters-told", "election:" + id, null, Map.of("number", next.size()));
    }
  }

  /// Some hundred at a time; they are marked as written to with their letters or not at all.
  private void write(ElectionDefinition election) {
    boolean more = true;
    while (more) {
      more =
          Boolean.TRUE.equals(
              transaction.execute(_ -> {
                List<ElectorNumber> next = rows.toWrite(election.id(), AT_ONCE);
                letter.send(election, next);
                rows.written(election.id(), next);
                return next.size() == AT_ONCE;
              }));
    }
  }

  /// Once all are told, nothing is kept of who was told with whom.
  private void end(ElectionId election) {
    if (rows.isOver(election) && rows.forget(election) > 0) {
      owner.rewriteAtOnce("ballot.vote_told");
    }
  }
}
