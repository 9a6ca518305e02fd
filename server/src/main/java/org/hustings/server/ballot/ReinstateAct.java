package org.hustings.server.ballot;

import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.Elections;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.springframework.stereotype.Component;

/// Lets a disqualified elector's vote count after all when a second person agrees.
@Component
class ReinstateAct implements ApprovedAct {
  static final String KIND = "ballot.reinstate";

  private final Disqualifications disqualifications;
  private final Roll roll;
  private final Elections elections;
  private final Preconditions preconditions;

  ReinstateAct(
      Disqualifications disqualifications,
      Roll roll,
      Elections elections,
      Preconditions preconditions) {
    this.disqualifications = disqualifications;
    this.roll = roll;
    this.elections = elections;
    this.preconditions = preconditions;
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
    return TwoPersonActs.words("box-staff.act.reinstate", approval, roll, elections);
  }

  @Override
  public String grounds(Approval approval) {
    return TwoPersonActs.member(approval, roll);
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    ElectionId election = TwoPersonActs.election(approval);
    ElectorNumber elector = TwoPersonActs.elector(approval);
    preconditions.requireReinstatable(election, elector);
    disqualifications.reinstate(election, elector, approval.reason(), second.actor());
  }
}
