package org.hustings.server.roll.change;

import java.time.Clock;
import java.util.stream.Collectors;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.Elections;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.register.RegisterEntries;
import org.hustings.server.roll.Entitlements;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
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
  private final Elections elections;
  private final Changing changing;
  private final Clock clock;
  private final Words english;

  Addition(
      RegisterEntries register,
      Members members,
      Elections elections,
      Changing changing,
      Clock clock,
      Catalogue catalogue) {
    this.register = register;
    this.members = members;
    this.elections = elections;
    this.changing = changing;
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
            .map(entitlement -> ContestNames.of(election, entitlement))
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
    changing.add(
        elections.find(new ElectionId(approval.detail(ELECTION))).orElseThrow(),
        new MemberNumber(approval.detail(MEMBER)),
        entitlements(approval),
        approval,
        second);
  }

  private static Entitlements entitlements(Approval approval) {
    return Entitlements.parse(
        new ElectionId(approval.detail(ELECTION)), approval.detail(ENTITLEMENTS));
  }
}
