package org.hustings.server.nomination.web;

import java.util.Map;
import org.hustings.server.account.PersonalRight;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.springframework.stereotype.Component;

/// The right of the officers of the body that the address names.
@Component
class OfficersOfBody extends PersonalRight {
  private final Roles roles;

  OfficersOfBody(Roles roles) {
    this.roles = roles;
  }

  @Override
  protected boolean allows(SignedIn person, Map<String, String> address) {
    return roles.holds(person, Role.OFFICER, address.getOrDefault("unit", ""));
  }
}
