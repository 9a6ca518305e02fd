package org.hustings.server.account.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hustings.server.account.Grants;
import org.hustings.server.account.Grants.Giving;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.PublicElections;
import org.hustings.server.account.Register;
import org.hustings.server.account.Registered;
import org.hustings.server.account.TwoPeople;
import org.hustings.server.audit.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The register of those who are invited to a role. Whoever follows a link to the address of an
/// invitation becomes a new person who holds the role, whoever else is reached there.
@Component
class Invitations implements Register {
  private final InvitationRows rows;
  private final ObjectProvider<Grants> grants;
  private final ObjectProvider<PublicElections> elections;
  private final Clock clock;

  // providers: the grants look for people, and those on this register are some
  Invitations(
      InvitationRows rows,
      ObjectProvider<Grants> grants,
      ObjectProvider<PublicElections> elections,
      Clock clock) {
    this.rows = rows;
    this.grants = grants;
    this.elections = elections;
    this.clock = clock;
  }

  @Override
  public String name() {
    return Invitation.REGISTER;
  }

  @Override
  public boolean isOfPeople() {
    return false;
  }

  @Override
  public List<Registered> at(String address) {
    return rows.openAt(address).stream().map(Invitation::registered).toList();
  }

  @Override
  public Optional<Registered> find(String reference) {
    return rows.findOpen(Long.parseLong(reference)).map(Invitation::registered);
  }

  /// Takes the role, once.
  @Override
  @Transactional
  public Optional<Registered> arrive(String reference) {
    return rows.end(Long.parseLong(reference)).map(this::take);
  }

  private Registered take(Invitation invitation) {
    @Nullable String second = invitation.confirmedBy();
    Giving giving =
        new Giving(
            new Actor(invitation.invitedBy()),
            second == null ? null : new Actor(second),
            countsFrom(invitation));
    PersonId person =
        grants.getObject().give(giving, invitation.role(), invitation.name(), invitation.address());
    rows.takenBy(invitation.id(), person);
    return new Registered(person, invitation.name(), invitation.address());
  }

  /// The operator's first officials count at once; everybody else a day after it was known.
  private Instant countsFrom(Invitation invitation) {
    Instant now = clock.instant();
    Instant waited = invitation.opened().plus(TwoPeople.WAIT);
    boolean atOnce = invitation.isOperators() && !elections.stream().anyMatch(PublicElections::any);
    return atOnce || waited.isBefore(now) ? now : waited;
  }
}
