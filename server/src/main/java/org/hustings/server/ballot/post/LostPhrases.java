package org.hustings.server.ballot.post;

import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.ballot.Parting;
import org.hustings.server.platform.RefusedException;
import org.springframework.stereotype.Component;

/// Proposes to give up a clerks' phrase that was lost.
@Component
public class LostPhrases {
  private final KeyingPhrases phrases;
  private final Parting parting;
  private final Approvals approvals;

  LostPhrases(KeyingPhrases phrases, Parting parting, Approvals approvals) {
    this.phrases = phrases;
    this.parting = parting;
    this.approvals = approvals;
  }

  /// The proposal that waits for a second person.
  public Optional<Approval> open(ElectionId election) {
    return approvals.open(LostPhraseAct.KIND, subject(election));
  }

  /// Proposes it.
  ///
  /// @throws RefusedException if there is no phrase to give up, or nothing is keyed any more
  /// @throws org.hustings.server.account.approval.ApprovalRefusedException without a reason, or if
  ///   it is proposed already
  public ApprovalId propose(ElectionId election, String reason, SignedIn by) {
    if (!phrases.isAgreed(election)) {
      throw new RefusedException("ballot-staff.phrase.none");
    }
    if (parting.isBegun(election)) {
      throw new RefusedException("ballot-staff.phrase.parted");
    }
    return approvals.propose(
        LostPhraseAct.KIND,
        subject(election),
        Map.of(LostPhraseAct.ELECTION, election.slug()),
        reason,
        by);
  }

  private static String subject(ElectionId election) {
    return "election:" + election;
  }
}
