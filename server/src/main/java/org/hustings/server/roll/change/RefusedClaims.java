package org.hustings.server.roll.change;

import java.time.Instant;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approval;
import org.springframework.stereotype.Component;

/// Has the published changes of a roll say that a claim was refused, and nothing of whose it was.
@Component
public class RefusedClaims {
  private final ChangeRows rows;

  RefusedClaims(ChangeRows rows) {
    this.rows = rows;
  }

  /// In the transaction of the refusal.
  public void write(ElectionId election, Instant at, Approval approval, SignedIn second) {
    rows.write(
        election,
        new RollChange(
            RollChange.Kind.REFUSED,
            null,
            at,
            approval.reason(),
            approval.proposedBy(),
            second.id()));
  }
}
