package org.hustings.server.account.appointment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Proposes that somebody is given a role, for a second official to confirm; and names those whom
/// the operator wants.
@Component
public class Appointments {
  private final Approvals approvals;
  private final InvitationRows invitations;
  private final InvitationLetters letters;
  private final AuditLog log;

  Appointments(
      Approvals approvals, InvitationRows invitations, InvitationLetters letters, AuditLog log) {
    this.approvals = approvals;
    this.invitations = invitations;
    this.letters = letters;
    this.log = log;
  }

  /// Proposes a role for a person who has an account.
  @Transactional
  public ApprovalId propose(Role role, PersonId person, String reason, SignedIn by) {
    return approvals.propose(
        GivingARole.KIND,
        person.toString(),
        Map.of(GivingARole.ROLE, role.name(), GivingARole.PERSON, person.toString()),
        reason,
        by);
  }

  /// Proposes a role for a new person, who becomes one by following the link in a letter.
  @Transactional
  public ApprovalId invite(Role role, String name, String address, String reason, SignedIn by) {
    long id = invitations.add(role, name, address, by.actor());
    return propose(role, new PersonId(Invitation.REGISTER, Long.toString(id)), reason, by);
  }

  /// Invites, for the operator, whom they have not named for this role before.
  @Transactional
  public void name(Role role, String name, String address, Actor operator) {
    if (!invitations.wasNamed(role, address)) {
      appoint(role, name, address, operator);
    }
  }

  /// Invites, for the operator, whether they have named them before or not.
  void appoint(Role role, String name, String address, Actor operator) {
    long id = invitations.add(role, name, address, operator);
    invitations.open(id, Optional.empty());
    Invitation invitation = invitations.findOpen(id).orElseThrow();
    log.record(
        operator,
        "account.official-named",
        invitation.person().toString(),
        null,
        Map.of("role", role));
    letters.send(invitation);
    letters.tellOfficials(invitation);
  }

  /// Those that wait at an address and can be taken.
  public List<Invitation> open() {
    return invitations.open();
  }

  /// Takes back what the operator has offered and nobody has taken.
  void withdrawOperators(Actor operator) {
    invitations.open().stream()
        .filter(Invitation::isOperators)
        .forEach(one -> withdraw(one.id(), operator));
  }

  /// Takes an invitation back that nobody has taken.
  @Transactional
  public void withdraw(long id, SignedIn by) {
    withdraw(id, by.actor());
  }

  private void withdraw(long id, Actor by) {
    if (invitations.withdraw(id)) {
      log.record(
          by,
          "account.invitation-withdrawn",
          new PersonId(Invitation.REGISTER, Long.toString(id)).toString(),
          null,
          null);
    }
  }
}
