package org.hustings.server.ballot;

import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.ElectionId;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.springframework.stereotype.Component;

/// Disqualifies an elector's vote when a second person agrees.
@Component
class DisqualifyAct implements ApprovedAct {
  static final String KIND = "ballot.disqualify";

  private final Disqualifications disqualifications;
  private final Roll roll;
  private final Preconditions preconditions;

  DisqualifyAct(Disqualifications disqualifications, Roll roll, Preconditions preconditions) {
    this.disqualifications = disqualifications;
    this.roll = roll;
    this.preconditions = preconditions;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String words(Approval approval) {
    ElectionId election = TwoPersonActs.election(approval);
    ElectorNumber elector = elector(approval);
    String name = roll.find(election, elector).map(Elector::name).orElse("not on the roll");
    return "The vote of elector %s (%s) in %s will not be counted, whether it is in the box or comes later."
        .formatted(elector, name, election);
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    ElectionId election = TwoPersonActs.election(approval);
    preconditions.requireDisqualifiable(election, elector(approval));
    disqualifications.disqualify(election, elector(approval), approval.reason(), second.actor());
  }

  private static ElectorNumber elector(Approval approval) {
    return new ElectorNumber(Integer.parseInt(approval.detail("elector")));
  }
}
