package org.hustings.server.account;

import java.util.Map;
import org.springframework.stereotype.Component;

/// The right of those who work on the elections: the returning officer and their staff.
@Component
public final class Officials extends PersonalRight {
  private final Roles roles;

  Officials(Roles roles) {
    this.roles = roles;
  }

  @Override
  protected boolean allows(SignedIn person, Map<String, String> address) {
    return roles.isOfficial(person);
  }
}
