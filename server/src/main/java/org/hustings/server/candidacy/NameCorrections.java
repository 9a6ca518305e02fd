package org.hustings.server.candidacy;

import java.util.Map;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.Approvals;
import org.springframework.stereotype.Component;

/// What the settled papers say of a candidate is changed by nobody alone: the correction of a misspelt
/// name is proposed here, and done when a second person agrees.
@Component
public class NameCorrections {
  private final Approvals approvals;
  private final NameCorrecting correcting;
  private final SettledCheck settled;

  NameCorrections(Approvals approvals, NameCorrecting correcting, SettledCheck settled) {
    this.approvals = approvals;
    this.correcting = correcting;
    this.settled = settled;
  }

  /// Whether the candidate's name, line and statement stand as they are.
  public boolean isSettled(Candidacy candidacy) {
    return settled.isSettled(candidacy);
  }

  /// Proposes another name.
  ///
  /// @throws org.hustings.server.platform.RefusedException if it cannot be that
  /// @throws org.hustings.server.account.approval.ApprovalRefusedException without a reason, or if a
  ///   correction is proposed already
  public ApprovalId propose(Candidacy candidacy, PersonName name, String reason, SignedIn by) {
    correcting
        .refusal(candidacy, name.shown())
        .ifPresent(refusal -> {
          throw refusal;
        });
    return approvals.propose(
        NameCorrectionAct.KIND,
        StateChanges.SUBJECT + candidacy.id().number(),
        Map.of(
            "election",
            candidacy.contest().election().slug(),
            NameCorrectionAct.WAS,
            candidacy.profile().name().shown(),
            NameCorrectionAct.SHOWN,
            name.shown(),
            NameCorrectionAct.SORTED,
            name.sorted()),
        reason,
        by);
  }
}
