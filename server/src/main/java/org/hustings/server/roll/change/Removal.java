package org.hustings.server.roll.change;

import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.Elections;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.ElectorRows;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Takes an elector off a frozen roll.
@Component
class Removal implements ApprovedAct {
  static final String KIND = "roll.remove";
  static final String ELECTION = "election";
  static final String ELECTOR = "elector";

  private final Elections elections;
  private final ElectorRows electors;
  private final Changing changing;
  private final Words english;

  Removal(Elections elections, ElectorRows electors, Changing changing, Catalogue catalogue) {
    this.elections = elections;
    this.electors = electors;
    this.changing = changing;
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
    ElectionId election = new ElectionId(approval.detail(ELECTION));
    ElectorNumber number = number(approval);
    String name =
        electors
            .entry(election, number)
            .map(entry -> entry.elector().name())
            .orElseGet(() -> english.say("roll-staff.act.nobody"));
    return english.say(
        "roll-staff.act.remove",
        "name",
        name,
        "number",
        number.toString(),
        "election",
        about(approval).title());
  }

  @Override
  public String grounds(Approval approval) {
    ElectionId election = new ElectionId(approval.detail(ELECTION));
    return electors
        .entry(election, number(approval))
        .map(entry -> "member:" + entry.elector().member() + ":" + entry.isOnTheRoll())
        .orElse("");
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    changing.remove(new ElectionId(approval.detail(ELECTION)), number(approval), approval, second);
  }

  private static ElectorNumber number(Approval approval) {
    return new ElectorNumber(Integer.parseInt(approval.detail(ELECTOR)));
  }
}
