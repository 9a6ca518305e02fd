package org.hustings.server.roll.change;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.election.Elections;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.register.RegisterEntries;
import org.hustings.server.roll.Drafted;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.ElectorRows;
import org.hustings.server.roll.Entitlement;
import org.hustings.server.roll.Entitlements;
import org.hustings.server.roll.draft.RegisterReader;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Puts a member on a frozen roll, as the register has them when it is confirmed.
@Component
class Addition implements ApprovedAct {
  static final String KIND = "roll.add";
  static final String ELECTION = "election";
  static final String MEMBER = "member";
  static final String ENTITLEMENTS = "contests";

  private final RegisterEntries register;
  private final Members members;
  private final RegisterReader reader;
  private final Elections elections;
  private final ElectorRows electors;
  private final ChangeRows changes;
  private final ApplicationEventPublisher events;
  private final AuditLog log;
  private final Clock clock;
  private final Words english;

  Addition(
      RegisterEntries register,
      Members members,
      RegisterReader reader,
      Elections elections,
      ElectorRows electors,
      ChangeRows changes,
      ApplicationEventPublisher events,
      AuditLog log,
      Clock clock,
      Catalogue catalogue) {
    this.register = register;
    this.members = members;
    this.reader = reader;
    this.elections = elections;
    this.electors = electors;
    this.changes = changes;
    this.events = events;
    this.log = log;
    this.clock = clock;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    ElectionDefinition election =
        elections.find(new ElectionId(approval.detail(ELECTION))).orElseThrow();
    return new About(election.title(), election.zone());
  }

  @Override
  public String words(Approval approval) {
    MemberNumber member = new MemberNumber(approval.detail(MEMBER));
    ElectionDefinition election =
        elections.find(new ElectionId(approval.detail(ELECTION))).orElseThrow();
    return english.say(
        "roll-staff.act.add",
        "name",
        members
            .find(member)
            .map(Member::name)
            .orElseGet(() -> english.say("roll-staff.act.nobody")),
        "member",
        member.value(),
        "election",
        election.title(),
        "contests",
        entitlements(approval).stream()
            .map(entitlement -> words(election, entitlement))
            .collect(Collectors.joining(", ")));
  }

  @Override
  public String grounds(Approval approval) {
    // the address too: the ballot goes there
    return register
        .find(new MemberNumber(approval.detail(MEMBER)), clock.instant())
        .map(entry -> entry.member().toString())
        .orElse("");
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    ElectionId election = new ElectionId(approval.detail(ELECTION));
    MemberNumber member = new MemberNumber(approval.detail(MEMBER));
    Instant now = clock.instant();
    if (electors.ofMember(election, member).isPresent()) {
      throw new ApprovalRefusedException(
          english.say("roll-staff.refused.on-it", "member", member.value()));
    }
    Entitlements entitlements = entitlements(approval);
    Drafted drafted =
        register
            .find(member, now)
            .map(entry -> reader.drafted(entry, entitlements))
            .orElseThrow(() ->
                new ApprovalRefusedException(
                    english.say("roll-staff.act.not-on-register", "member", member.value())));
    ElectorNumber number = electors.add(election, drafted, now);
    changes.write(election, number, true, now, approval, second);
    log.record(
        second.actor(),
        "roll.elector-added",
        "elector:" + election + "/" + number,
        null,
        Map.of(
            "contests", approval.detail(ENTITLEMENTS),
            "reason", approval.reason(),
            "proposedBy", approval.proposedBy().toString()));
    events.publishEvent(new ElectorAdded(election, number, approval.reason()));
  }

  private static Entitlements entitlements(Approval approval) {
    return Entitlements.parse(
        new ElectionId(approval.detail(ELECTION)), approval.detail(ENTITLEMENTS));
  }

  private static String words(ElectionDefinition election, Entitlement entitlement) {
    String slug = entitlement.contest().slug();
    String name = election.contest(slug).map(ContestDefinition::name).orElse(slug);
    return entitlement.college() == null ? name : name + " (" + entitlement.college() + ")";
  }
}
