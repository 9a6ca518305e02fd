package org.hustings.server.roll.web;

import java.util.Map;
import org.hustings.server.account.PersonalRight;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.member.Members;
import org.springframework.stereotype.Component;

/// The right to claim that the roll of the election that the address names is wrong: of members, for
/// themselves, and of that election's observers, who are candidates' agents.
@Component
class Claimants extends PersonalRight {
  private final Members members;
  private final Roles roles;

  Claimants(Members members, Roles roles) {
    this.members = members;
    this.roles = roles;
  }

  @Override
  protected boolean allows(SignedIn person, Map<String, String> address) {
    return members.of(person.id()).isPresent()
        || roles.holds(person, Role.OBSERVER, address.getOrDefault("election", ""));
  }
}
