package org.hustings.server.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What waits in a room for one person, for their own page; a bean of each room that has something,
/// in the order of their `@Order`.
@FunctionalInterface
public interface OwnTasks {
  /// @param grants what the person is granted now, by whichever room
  List<OwnTask> of(PersonId person, Set<Grant> grants, Instant now);
}
