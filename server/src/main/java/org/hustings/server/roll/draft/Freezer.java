package org.hustings.server.roll.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.work.Progress;
import org.hustings.server.roll.ElectorRows;
import org.hustings.server.roll.FrozenRoll;
import org.hustings.server.roll.FrozenRows;
import org.hustings.server.roll.RollHash;
import org.hustings.server.roll.Totals;
import org.hustings.server.roll.likeness.Likenesses;
import org.hustings.words.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Freezes a roll in one transaction: all of it stands, or nothing.
@Component
public class Freezer {
  private final JdbcClient database;
  private final DataSource connections;
  private final RegisterReader register;
  private final RegisterSource source;
  private final FrozenRows frozen;
  private final ElectorRows electors;
  private final Likenesses likenesses;
  private final AuditLog log;
  private final Clock clock;

  Freezer(
      JdbcClient database,
      DataSource connections,
      RegisterReader register,
      RegisterSource source,
      FrozenRows frozen,
      ElectorRows electors,
      Likenesses likenesses,
      AuditLog log,
      Clock clock) {
    this.database = database;
    this.connections = connections;
    this.register = register;
    this.source = source;
    this.frozen = frozen;
    this.electors = electors;
    this.likenesses = likenesses;
    this.log = log;
    this.clock = clock;
  }

  /// Computes the electorate from the register as at an instant and freezes it.
  ///
  /// @throws RefusedException if it is frozen already, if nobody may vote, or if a contest does
  ///   not state its voters
  @Transactional
  public FrozenRoll freeze(ElectionDefinition election, Instant asAt, Actor by, Progress progress) {
    if (frozen.find(election.id()).isPresent()) {
      throw new RefusedException("roll-staff.refused.frozen");
    }
    Totals totals = write(election, asAt, progress);
    if (totals.electors() == 0) {
      throw new RefusedException("roll-staff.refused.nobody-may-vote");
    }
    progress.at(Message.of("drafting-staff.step.hash"), 0, totals.electors());
    FrozenRoll roll =
        new FrozenRoll(
            election.id(),
            source.words(asAt),
            asAt,
            clock.instant(),
            by.reference(),
            RollHash.of(electors, election.id()),
            totals);
    frozen.write(roll);
    log.record(
        by,
        "roll.frozen",
        "election:" + election.id(),
        null,
        Map.of(
            "asOf", asAt,
            "source", roll.source(),
            "electors", totals.electors(),
            "byContest", totals.byContest(),
            "hash", roll.hash()));
    return roll;
  }

  private Totals write(ElectionDefinition election, Instant asAt, Progress progress) {
    Set<MemberNumber> stoodDown = likenesses.stoodDown(election.id());
    Tally tally = new Tally();
    try (DraftTable draft = new DraftTable(database, connections, false)) {
      register.read(
          Electorate.of(election),
          asAt,
          progress,
          (drafted, _) -> {
            if (!drafted.entitlements().isEmpty()
                && !stoodDown.contains(drafted.member().number())) {
              draft.add(drafted);
              tally.add(drafted);
            }
          });
      draft.filled();
    }
    progress.at(Message.of("drafting-staff.step.numbers"), 0, tally.totals().electors());
    electors.draw(election.id());
    return tally.totals();
  }
}
