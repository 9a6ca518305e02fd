package org.hustings.server.account.web;

import java.util.Optional;
import java.util.Set;
import org.hustings.server.account.Grant;
import org.hustings.server.account.GrantSource;
import org.hustings.server.account.Role;
import org.hustings.server.platform.Link;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Shows officials and scrutineers the way to the addresses that wait. It grants nothing.
@Component
class AddressChangesLink implements GrantSource {
  private static final Set<Role> READERS =
      Set.of(Role.RETURNING_OFFICER, Role.STAFF, Role.SCRUTINEER);

  @Override
  public Optional<Link> linkTo(Grant grant, Words words) {
    return READERS.contains(grant.role())
        ? Optional.of(new Link(words.say("account.links.addresses"), "/staff/address-changes"))
        : Optional.empty();
  }
}
