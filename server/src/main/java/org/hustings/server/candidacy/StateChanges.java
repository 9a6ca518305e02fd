package org.hustings.server.candidacy;

import java.util.Map;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.election.BallotsMade;
import org.springframework.stereotype.Component;

/// Changes of candidacies by officials. Once the first ballot is made a second person is asked; what
/// candidates do themselves stays theirs.
@Component
public class StateChanges {
  static final String SUBJECT = "candidacy:";

  private final Approvals approvals;
  private final BallotsMade ballots;

  StateChanges(Approvals approvals, BallotsMade ballots) {
    this.approvals = approvals;
    this.ballots = ballots;
  }

  /// Whether ballots are about, so that no official changes who stands alone.
  public boolean needTwo(ElectionId election) {
    return ballots.isAnyMade(election);
  }

  /// Proposes that a candidacy goes to another state.
  ///
  /// @throws org.hustings.server.account.approval.ApprovalRefusedException without a reason, or if a
  ///   change is proposed already
  public ApprovalId propose(Candidacy candidacy, State state, String reason, SignedIn by) {
    return propose(candidacy, state.name(), reason, by);
  }

  /// Proposes that its last state is taken back.
  public ApprovalId proposeTakingBack(Candidacy candidacy, String reason, SignedIn by) {
    return propose(candidacy, StateChangeAct.BACK, reason, by);
  }

  /// The candidacy that a proposal is about.
  static CandidacyId candidacy(Approval approval) {
    return new CandidacyId(Long.parseLong(approval.subject().substring(SUBJECT.length())));
  }

  private ApprovalId propose(Candidacy candidacy, String state, String reason, SignedIn by) {
    return approvals.propose(
        StateChangeAct.KIND,
        SUBJECT + candidacy.id().number(),
        Map.of("election", candidacy.contest().election().slug(), StateChangeAct.STATE, state),
        reason,
        by);
  }
}
