package org.hustings.server.organisation.web;

import java.util.Map;
import org.hustings.server.account.PersonalRight;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.springframework.stereotype.Component;

/// The right to see the members of the unit that the address names: of its officers, and of
/// officials. A scrutineer reads no addresses.
@Component
class ReadersOfUnit extends PersonalRight {
  private final Roles roles;

  ReadersOfUnit(Roles roles) {
    this.roles = roles;
  }

  @Override
  protected boolean allows(SignedIn person, Map<String, String> address) {
    return roles.isOfficial(person)
        || roles.holds(person, Role.OFFICER, address.getOrDefault("unit", ""));
  }
}
