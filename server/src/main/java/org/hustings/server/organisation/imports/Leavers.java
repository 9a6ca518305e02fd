package org.hustings.server.organisation.imports;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.Approvals;
import org.springframework.stereotype.Component;

/// Has a second person asked about a file by which many members leave.
@Component
public class Leavers {
  private final Approvals approvals;

  Leavers(Approvals approvals) {
    this.approvals = approvals;
  }

  /// Proposes that a tried file is taken in.
  ///
  /// @throws org.hustings.server.account.approval.ApprovalRefusedException without a reason, or if
  ///   it is proposed already
  public ApprovalId propose(UUID upload, String file, Leaving leaving, String reason, SignedIn by) {
    return approvals.propose(
        LeaversAct.KIND,
        LeaversAct.subject(upload),
        Map.of(
            LeaversAct.FILE, file,
            LeaversAct.LEAVE, Long.toString(leaving.leave()),
            LeaversAct.OF, Long.toString(leaving.of())),
        reason,
        by);
  }

  /// What waits for a second person about a file.
  public Optional<ApprovalId> proposed(UUID upload) {
    return approvals.open(LeaversAct.KIND, LeaversAct.subject(upload)).map(Approval::id);
  }
}
