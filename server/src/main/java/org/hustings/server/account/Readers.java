package org.hustings.server.account;

import java.util.Map;
import org.springframework.stereotype.Component;

/// The right to read what is not public: of the returning officer, their staff and the scrutineer.
@Component
public final class Readers extends PersonalRight {
  private final Roles roles;

  Readers(Roles roles) {
    this.roles = roles;
  }

  @Override
  protected boolean allows(SignedIn person, Map<String, String> address) {
    return roles.isOfficial(person) || roles.holds(person, Role.SCRUTINEER);
  }
}
