package org.hustings.server.roll.claim;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.Elections;
import org.hustings.server.roll.change.RefusedClaims;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Refuses a claim when a second person agrees; the roll stays as it is.
@Component
class RefuseClaim implements ApprovedAct {
  static final String KIND = "roll.refuse-claim";
  private static final String ELECTION = "election";
  private static final String CLAIM = "claim";

  private final ClaimRows rows;
  private final ClaimSettling settling;
  private final RefusedClaims published;
  private final Elections elections;
  private final Clock clock;
  private final Words english;

  RefuseClaim(
      ClaimRows rows,
      ClaimSettling settling,
      RefusedClaims published,
      Elections elections,
      Clock clock,
      Catalogue catalogue) {
    this.rows = rows;
    this.settling = settling;
    this.published = published;
    this.elections = elections;
    this.clock = clock;
    this.english = catalogue.in(Language.ENGLISH);
  }

  static Map<String, String> details(Claim claim) {
    return Map.of(ELECTION, claim.election().slug(), CLAIM, claim.reference());
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
    return english.say(
        "claim-staff.act.refuse",
        "reference",
        approval.detail(CLAIM),
        "election",
        election(approval).title());
  }

  /// What the elector answers meanwhile may weigh.
  @Override
  public String grounds(Approval approval) {
    return claim(approval).toString();
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    Claim claim = claim(approval);
    Instant now = clock.instant();
    settling.decide(
        claim,
        new Claim.Decision(false, now, approval.reason()),
        approval.proposedBy(),
        second.id());
    published.write(claim.election(), now, approval, second);
  }

  private ElectionDefinition election(Approval approval) {
    return elections.find(new ElectionId(approval.detail(ELECTION))).orElseThrow();
  }

  private Claim claim(Approval approval) {
    return rows.find(new ElectionId(approval.detail(ELECTION)), approval.detail(CLAIM))
        .orElseThrow();
  }
}
