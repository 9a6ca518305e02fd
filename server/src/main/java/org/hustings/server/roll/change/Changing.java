package org.hustings.server.roll.change;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.register.RegisterEntries;
import org.hustings.server.roll.Drafted;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.ElectorRows;
import org.hustings.server.roll.Entitlements;
import org.hustings.server.roll.draft.RegisterReader;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Carries changes of a frozen roll out that two people wanted, in the transaction of the second.
@Component
class Changing {
  private final RegisterEntries register;
  private final RegisterReader reader;
  private final ElectorRows electors;
  private final ChangeRows changes;
  private final ApplicationEventPublisher events;
  private final AuditLog log;
  private final Clock clock;
  private final Words english;

  Changing(
      RegisterEntries register,
      RegisterReader reader,
      ElectorRows electors,
      ChangeRows changes,
      ApplicationEventPublisher events,
      AuditLog log,
      Clock clock,
      Catalogue catalogue) {
    this.register = register;
    this.reader = reader;
    this.electors = electors;
    this.changes = changes;
    this.events = events;
    this.log = log;
    this.clock = clock;
    this.english = catalogue.in(Language.ENGLISH);
  }

  /// Puts a member on the roll as the register has them now.
  ElectorNumber add(
      ElectionDefinition election,
      MemberNumber member,
      Entitlements entitlements,
      Approval approval,
      SignedIn second) {
    Instant now = clock.instant();
    if (election.timetable().ballot().isAfter(now)) {
      throw refused("roll-staff.refused.closed-nobody-added");
    }
    if (electors.ofMember(election.id(), member).isPresent()) {
      throw refused("roll-staff.refused.on-it", "member", member.value());
    }
    Drafted drafted =
        register
            .find(member, now)
            .map(entry -> reader.drafted(entry, election.vocabulary(), entitlements))
            .orElseThrow(() -> refused("roll-staff.act.not-on-register", "member", member.value()));
    ElectorNumber number = electors.add(election.id(), drafted, now);
    record(election.id(), number, true, approval, second);
    log.record(
        second.actor(),
        "roll.elector-added",
        "elector:" + election.id() + "/" + number,
        null,
        Map.of(
            "contests", entitlements.text(),
            "reason", approval.reason(),
            "proposedBy", approval.proposedBy().toString()));
    events.publishEvent(new ElectorAdded(election.id(), number, approval.reason()));
    return number;
  }

  /// Takes an elector off the roll.
  void remove(ElectionId election, ElectorNumber number, Approval approval, SignedIn second) {
    if (!electors.remove(election, number, clock.instant())) {
      throw refused("roll-staff.act.not-on-it", "number", number.toString());
    }
    record(election, number, false, approval, second);
    log.record(
        second.actor(),
        "roll.elector-removed",
        "elector:" + election + "/" + number,
        null,
        Map.of("reason", approval.reason(), "proposedBy", approval.proposedBy().toString()));
    events.publishEvent(new ElectorRemoved(election, number, approval.reason()));
  }

  private void record(
      ElectionId election,
      ElectorNumber number,
      boolean added,
      Approval approval,
      SignedIn second) {
    // the database keeps microseconds, and what is told is what will be read again
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    RollChange change =
        new RollChange(
            added ? RollChange.Kind.ADDED : RollChange.Kind.REMOVED,
            number,
            now,
            approval.reason(),
            approval.proposedBy(),
            second.id());
    changes.write(election, change);
    events.publishEvent(new ChangeMade(election, number, change));
  }

  private ApprovalRefusedException refused(String key, Object... named) {
    return new ApprovalRefusedException(english.say(key, named));
  }
}
