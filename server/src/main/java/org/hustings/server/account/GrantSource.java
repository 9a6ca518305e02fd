package org.hustings.server.account;

import java.util.Optional;
import java.util.Set;
import org.hustings.server.platform.Link;

/// Where a person's roles come from. A bean of each room that knows of some: a unit's officers, a
/// contest's candidates.
@FunctionalInterface
public interface GrantSource {
  Set<Grant> grantsOf(PersonId person);

  /// Where somebody who holds this grant goes to use it, in words; empty for grants of other rooms.
  default Optional<Link> linkTo(Grant grant) {
    return Optional.empty();
  }
}
