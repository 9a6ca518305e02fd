package org.hustings.server.slate.web;

import java.util.Map;
import org.hustings.server.account.PersonalRight;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.springframework.stereotype.Component;

/// The right of the organisers of the campaign group that the address names, and of the returning
/// officer.
@Component
class ActingForGroup extends PersonalRight {
  private final Roles roles;

  ActingForGroup(Roles roles) {
    this.roles = roles;
  }

  @Override
  protected boolean allows(SignedIn person, Map<String, String> address) {
    return Acting.mayAct(address.getOrDefault("group", ""), person, roles);
  }
}
