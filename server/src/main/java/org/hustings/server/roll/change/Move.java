package org.hustings.server.roll.change;

import java.time.Clock;
import java.util.stream.Collectors;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.Elections;
import org.hustings.server.organisation.register.RegisterEntries;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.ElectorRows;
import org.hustings.server.roll.Entitlement;
import org.hustings.server.roll.Entitlements;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Gives an elector other contests to vote in: one act takes the entry off the roll and puts the
/// member on it again, so that at no time they are off it.
@Component
class Move implements ApprovedAct {
  static final String KIND = "roll.move";

  private final Elections elections;
  private final ElectorRows electors;
  private final RegisterEntries register;
  private final Changing changing;
  private final Clock clock;
  private final Words english;

  Move(
      Elections elections,
      ElectorRows electors,
      RegisterEntries register,
      Changing changing,
      Clock clock,
      Catalogue catalogue) {
    this.elections = elections;
    this.electors = electors;
    this.register = register;
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
    ElectionDefinition election = election(approval);
    return new About(election.title(), election.zone());
  }

  @Override
  public String words(Approval approval) {
    ElectionDefinition election = election(approval);
    return electors
        .entry(election.id(), number(approval))
        .map(entry ->
            english.say(
                "roll-staff.act.move",
                "name",
                entry.elector().name(),
                "number",
                number(approval).toString(),
                "election",
                election.title(),
                "before",
                names(election, entry.elector().entitlements()),
                "after",
                names(election, entitlements(approval))))
        .orElseGet(() -> english.say("roll-staff.act.nobody"));
  }

  private static String names(ElectionDefinition election, Entitlements entitlements) {
    return entitlements.stream()
        .map((Entitlement one) -> ContestNames.of(election, one))
        .collect(Collectors.joining(", "));
  }

  @Override
  public String grounds(Approval approval) {
    return electors
        .find(election(approval).id(), number(approval))
        .map(elector ->
            "member:%s:%s:%s"
                .formatted(
                    elector.member(),
                    elector.entitlements().text(),
                    // the address too: the ballot goes there
                    register
                        .find(elector.member(), clock.instant())
                        .map(entry -> entry.member().toString())
                        .orElse("")))
        .orElse("");
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    ElectionDefinition election = election(approval);
    Elector elector =
        electors
            .find(election.id(), number(approval))
            .orElseThrow(() ->
                new ApprovalRefusedException(
                    english.say(
                        "roll-staff.act.not-on-it", "number", number(approval).toString())));
    changing.remove(election.id(), elector.number(), approval, second);
    changing.add(election, elector.member(), entitlements(approval), approval, second);
  }

  private ElectionDefinition election(Approval approval) {
    return elections.find(new ElectionId(approval.detail(Removal.ELECTION))).orElseThrow();
  }

  private static ElectorNumber number(Approval approval) {
    return new ElectorNumber(Integer.parseInt(approval.detail(Removal.ELECTOR)));
  }

  private static Entitlements entitlements(Approval approval) {
    return Entitlements.parse(
        new ElectionId(approval.detail(Removal.ELECTION)), approval.detail(Addition.ENTITLEMENTS));
  }
}
