package org.hustings.server.election.staff;

import java.util.Optional;
import org.hustings.server.account.Grant;
import org.hustings.server.account.GrantSource;
import org.hustings.server.platform.Link;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Shows the returning officer, their staff and the scrutineer the way to these screens. It grants
/// nothing.
@Component
class StaffLinks implements GrantSource {
  @Override
  public Optional<Link> linkTo(Grant grant, Words words) {
    return switch (grant.role()) {
      case RETURNING_OFFICER, STAFF ->
          Optional.of(new Link(words.say("election.links.define"), "/staff/elections"));
      case SCRUTINEER ->
          Optional.of(new Link(words.say("election.links.read"), "/staff/elections"));
      default -> Optional.empty();
    };
  }
}
