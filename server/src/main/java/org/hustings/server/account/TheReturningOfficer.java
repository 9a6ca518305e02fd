package org.hustings.server.account;

import java.util.Map;
import org.springframework.stereotype.Component;

/// The right of the returning officer alone.
@Component
public final class TheReturningOfficer extends PersonalRight {
  private final Roles roles;

  TheReturningOfficer(Roles roles) {
    this.roles = roles;
  }

  @Override
  protected boolean allows(SignedIn person, Map<String, String> address) {
    return roles.holds(person, Role.RETURNING_OFFICER);
  }
}
