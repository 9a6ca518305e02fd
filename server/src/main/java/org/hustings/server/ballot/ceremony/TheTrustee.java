package org.hustings.server.ballot.ceremony;

import java.util.Map;
import org.hustings.server.account.PersonalRight;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.springframework.stereotype.Component;

/// The right of those who keep a share of the key of the election that the address names.
@Component
public class TheTrustee extends PersonalRight {
  private final Roles roles;

  TheTrustee(Roles roles) {
    this.roles = roles;
  }

  @Override
  protected boolean allows(SignedIn person, Map<String, String> address) {
    return roles.holds(person, Role.TRUSTEE, address.getOrDefault("election", ""));
  }
}
