package org.hustings.server.election.staff;

import java.util.Optional;
import java.util.Set;
import org.hustings.server.account.Grant;
import org.hustings.server.account.GrantSource;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.platform.Link;
import org.springframework.stereotype.Component;

/// Shows the returning officer and their staff the way to these screens. It grants nothing.
@Component
class StaffLinks implements GrantSource {
  @Override
  public Set<Grant> grantsOf(PersonId person) {
    return Set.of();
  }

  @Override
  public Optional<Link> linkTo(Grant grant) {
    return grant.role() == Role.RETURNING_OFFICER || grant.role() == Role.STAFF
        ? Optional.of(new Link("Define elections and their timetables", "/staff/elections"))
        : Optional.empty();
  }
}
