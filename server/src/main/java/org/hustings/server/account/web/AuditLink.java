package org.hustings.server.account.web;

import java.util.Optional;
import java.util.Set;
import org.hustings.server.account.Grant;
import org.hustings.server.account.GrantSource;
import org.hustings.server.account.Role;
import org.hustings.server.platform.Link;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Shows those who may read the audit log's entries the way to them. It grants nothing.
@Component
class AuditLink implements GrantSource {
  private static final Set<Role> READERS =
      Set.of(Role.RETURNING_OFFICER, Role.STAFF, Role.SCRUTINEER);

  @Override
  public Optional<Link> linkTo(Grant grant, Words words) {
    return READERS.contains(grant.role())
        ? Optional.of(new Link(words.say("account.links.audit"), "/account/audit"))
        : Optional.empty();
  }
}
