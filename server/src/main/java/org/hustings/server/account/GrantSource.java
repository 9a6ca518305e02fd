package org.hustings.server.account;

import java.util.Set;

/// Where a person's roles come from. A bean of each room that knows of some: a unit's officers, a
/// contest's candidates.
@FunctionalInterface
public interface GrantSource {
  Set<Grant> grantsOf(PersonId person);
}
