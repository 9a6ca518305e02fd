package org.hustings.server.roll.claim;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.election.Elections;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorRows;
import org.hustings.server.roll.RollEntry;
import org.hustings.server.roll.change.ChangeMade;
import org.hustings.server.roll.change.RollChange;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Takes decisions of claims down, in the transaction of the second official. A claim is granted by
/// the change of the roll that it asks for, whichever page that was proposed on.
@Component
class ClaimSettling {
  private final ClaimRows rows;
  private final ClaimLetters letters;
  private final Elections elections;
  private final ElectorRows electors;
  private final People people;
  private final AuditLog audit;
  private final Clock clock;
  private final Words english;

  ClaimSettling(
      ClaimRows rows,
      ClaimLetters letters,
      Elections elections,
      ElectorRows electors,
      People people,
      AuditLog audit,
      Clock clock,
      Catalogue catalogue) {
    this.rows = rows;
    this.letters = letters;
    this.elections = elections;
    this.electors = electors;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
    this.english = catalogue.in(Language.ENGLISH);
  }

  /// Whether somebody may not decide a claim: who filed it and whom it is about, and whoever has
  /// the mailbox of one of them.
  boolean isTheirs(Claim claim, PersonId official) {
    Set<PersonId> concerned = new HashSet<>(Set.of(claim.author()));
    Claim.Told told = claim.told();
    if (told != null) {
      electors
          .entry(claim.election(), told.elector())
          .map(entry -> new PersonId("member", entry.elector().member().value()))
          .ifPresent(concerned::add);
    }
    return concerned.stream().anyMatch(one -> one.equals(official) || shareAddress(one, official));
  }

  private boolean shareAddress(PersonId one, PersonId other) {
    Set<String> addresses = new HashSet<>(people.addressesOf(one));
    addresses.remove("");
    addresses.retainAll(people.addressesOf(other));
    return !addresses.isEmpty();
  }

  @EventListener
  void on(ChangeMade made) {
    RollEntry entry = electors.entry(made.election(), made.elector()).orElseThrow();
    rows.open(made.election()).stream()
        .filter(claim -> isGrantedBy(claim, made.change(), entry.elector()))
        .forEach(claim -> grant(claim, made.change()));
  }

  private static boolean isGrantedBy(Claim claim, RollChange change, Elector elector) {
    Claim.Told told = claim.told();
    return claim.kind() == ClaimKind.OBJECTION
        ? !change.added() && told != null && told.elector().equals(change.elector())
        : change.added() && claim.author().equals(new PersonId("member", elector.member().value()));
  }

  private void grant(Claim claim, RollChange change) {
    if (!claim.mayBeGranted(clock.instant())) {
      throw new ApprovalRefusedException(english.say("claim-staff.refused.has-time"));
    }
    decide(
        claim,
        new Claim.Decision(true, clock.instant(), change.reason()),
        change.proposedBy(),
        change.confirmedBy());
  }

  /// Takes a decision down and writes to whom it concerns.
  ///
  /// @throws ApprovalRefusedException if it is not open any more, or theirs who decide it
  void decide(Claim claim, Claim.Decision decision, PersonId first, PersonId second) {
    if (isTheirs(claim, first) || isTheirs(claim, second)) {
      throw new ApprovalRefusedException(english.say("claim-staff.refused.own"));
    }
    if (!rows.decide(claim.id(), decision)) {
      throw new ApprovalRefusedException(english.say("claim-staff.refused.ended"));
    }
    audit.record(
        second.actor(),
        decision.granted() ? "roll.claim-granted" : "roll.claim-refused",
        Claims.subject(claim),
        null,
        Map.of("reason", decision.why(), "proposedBy", first.toString()));
    ElectionDefinition election = elections.find(claim.election()).orElseThrow();
    letters.decided(election, claim, decision);
  }
}
