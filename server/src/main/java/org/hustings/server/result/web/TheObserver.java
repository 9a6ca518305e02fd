package org.hustings.server.result.web;

import java.util.Map;
import org.hustings.server.account.PersonalRight;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.springframework.stereotype.Component;

/// The right of the observers of the election that the address names.
@Component
class TheObserver extends PersonalRight {
  private final Roles roles;

  TheObserver(Roles roles) {
    this.roles = roles;
  }

  @Override
  protected boolean allows(SignedIn person, Map<String, String> address) {
    return roles.holds(person, Role.OBSERVER, address.getOrDefault("election", ""));
  }
}
