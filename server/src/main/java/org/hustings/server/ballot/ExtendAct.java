package org.hustings.server.ballot;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.ElectionId;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.SpokenTime;
import org.springframework.stereotype.Component;

/// Puts the close of a ballot off when a second person agrees.
@Component
class ExtendAct implements ApprovedAct {
  static final String KIND = "ballot.extend";

  private final Extensions extensions;
  private final Elections elections;
  private final Preconditions preconditions;
  private final TermsOfElections terms;
  private final Clock clock;

  ExtendAct(
      Extensions extensions,
      Elections elections,
      Preconditions preconditions,
      TermsOfElections terms,
      Clock clock) {
    this.extensions = extensions;
    this.elections = elections;
    this.preconditions = preconditions;
    this.terms = terms;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String words(Approval approval) {
    ElectionId election = TwoPersonActs.election(approval);
    ZoneId zone = elections.find(election).orElseThrow().zone();
    return "The ballot of %s will stay open until %s. That is announced on its public pages at once."
        .formatted(election, SpokenTime.of(closes(approval), zone));
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    ElectionId election = TwoPersonActs.election(approval);
    preconditions.requireLater(election, closes(approval));
    extensions.extend(
        election,
        new Extension(closes(approval), approval.reason(), clock.instant()),
        second.actor());
    terms.forget(election);
  }

  private static Instant closes(Approval approval) {
    return Instant.parse(approval.detail("closes"));
  }
}
