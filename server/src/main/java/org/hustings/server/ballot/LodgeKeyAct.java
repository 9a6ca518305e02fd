package org.hustings.server.ballot;

import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.Elections;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Lodges an election's key when a second person has compared its fingerprint.
@Component
class LodgeKeyAct implements ApprovedAct {
  static final String KIND = "ballot.lodge-key";

  private final ElectionKeys keys;
  private final Elections elections;
  private final Preconditions preconditions;
  private final TermsOfElections terms;
  private final Words english;

  LodgeKeyAct(
      ElectionKeys keys,
      Elections elections,
      Preconditions preconditions,
      TermsOfElections terms,
      Catalogue catalogue) {
    this.english = catalogue.in(Language.ENGLISH);
    this.keys = keys;
    this.elections = elections;
    this.preconditions = preconditions;
    this.terms = terms;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    return TwoPersonActs.about(approval, elections);
  }

  @Override
  public String words(Approval approval) {
    ElectionKey key = ElectionKey.parse(approval.detail("key"));
    return english.say(
        "ballot-staff.lodge.act",
        "election",
        about(approval).title(),
        "fingerprint",
        key.fingerprint(),
        "needed",
        key.needed(),
        "trustees",
        key.trustees());
  }

  @Override
  public String grounds(Approval approval) {
    return TwoPersonActs.version(approval, elections);
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    ElectionKey key = ElectionKey.parse(approval.detail("key"));
    preconditions.requireNoOtherKey(key);
    keys.lodge(key, second.actor());
    terms.forget(key.election());
  }
}
