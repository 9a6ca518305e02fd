package org.hustings.server.account.address;

import java.util.Map;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approvals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Proposes that somebody who holds a role may sign in at the address that staff or a file gave
/// them: a second official confirms it.
@Component
public class Readdressing {
  private final AddressChanges changes;
  private final Roles roles;
  private final Approvals approvals;

  Readdressing(AddressChanges changes, Roles roles, Approvals approvals) {
    this.changes = changes;
    this.roles = roles;
    this.approvals = approvals;
  }

  /// Whether a change of this person's waits for a second official.
  public boolean isWanted(AddressChange change) {
    return change.isOpen()
        && change.isOnRegister()
        && change.approved() == null
        && !roles.of(change.person()).isEmpty();
  }

  private boolean isProposed(AddressChange change) {
    return approvals.open().stream()
        .filter(open -> open.kind().equals(ConfirmingAnAddress.KIND))
        .anyMatch(
            open -> open.detail(ConfirmingAnAddress.CHANGE).equals(Long.toString(change.id())));
  }

  /// Proposes what waits of this person's, if anything does.
  @Transactional
  public void propose(PersonId person, String reason, SignedIn by) {
    changes
        .openOf(person)
        .filter(change -> isWanted(change) && !isProposed(change))
        .ifPresent(change ->
            approvals.propose(
                ConfirmingAnAddress.KIND,
                "address-change:" + change.id(),
                Map.of(ConfirmingAnAddress.CHANGE, Long.toString(change.id())),
                reason,
                by));
  }
}
