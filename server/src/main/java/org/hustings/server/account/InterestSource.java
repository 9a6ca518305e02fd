package org.hustings.server.account;

import java.util.List;

/// Knows of interests. A bean of each room that does: who stands, who acts for a group.
@FunctionalInterface
public interface InterestSource {
  /// The interests that a person has at this moment, in whatever elections.
  List<Interest> of(PersonId person);
}
