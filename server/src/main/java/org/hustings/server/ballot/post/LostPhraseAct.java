package org.hustings.server.ballot.post;

import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.ballot.Parting;
import org.hustings.server.election.Elections;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Gives up a clerks' phrase that was lost when a second person agrees.
@Component
class LostPhraseAct implements ApprovedAct {
  static final String KIND = "ballot.give-up-phrase";
  static final String ELECTION = "election";

  private final KeyingPhrases phrases;
  private final ReturnedRows returned;
  private final Parting parting;
  private final Elections elections;
  private final Words english;

  LostPhraseAct(
      KeyingPhrases phrases,
      ReturnedRows returned,
      Parting parting,
      Elections elections,
      Catalogue catalogue) {
    this.phrases = phrases;
    this.returned = returned;
    this.parting = parting;
    this.elections = elections;
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
    return english.say("ballot-staff.phrase.act", "election", election(approval).title());
  }

  @Override
  public List<String> points(Approval approval) {
    PostNumbers numbers = returned.numbers(election(approval).id());
    return List.of(
        english.say("ballot-staff.phrase.again", "papers", numbers.once() + numbers.different()),
        english.say("ballot-staff.phrase.stays", "papers", numbers.keyed()));
  }

  /// It lapses when another phrase has been agreed meanwhile.
  @Override
  public String grounds(Approval approval) {
    return "phrase:" + phrases.inUse(election(approval).id()).map(Object::toString).orElse("");
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    ElectionId election = election(approval).id();
    if (parting.isBegun(election)) {
      throw new ApprovalRefusedException(english.say("ballot-staff.phrase.parted"));
    }
    phrases.giveUp(election, approval.reason(), second.actor());
  }

  private ElectionDefinition election(Approval approval) {
    return elections.find(new ElectionId(approval.detail(ELECTION))).orElseThrow();
  }
}
