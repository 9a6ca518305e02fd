package org.hustings.server.result.web;

import java.util.Map;
import org.hustings.server.account.PersonalRight;
import org.hustings.server.account.Readers;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.springframework.stereotype.Component;

/// The right to see how the ballot of the election goes that the address names: of its observers and
/// its trustees, and of those who read more. Nobody's name is there to be read.
@Component
class Observing extends PersonalRight {
  private final Roles roles;
  private final Readers readers;

  Observing(Roles roles, Readers readers) {
    this.roles = roles;
    this.readers = readers;
  }

  @Override
  protected boolean allows(SignedIn person, Map<String, String> address) {
    String election = address.getOrDefault("election", "");
    return roles.holds(person, Role.OBSERVER, election)
        || roles.holds(person, Role.TRUSTEE, election)
        || readers.allows(address);
  }
}
