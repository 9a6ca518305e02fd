package org.hustings.server.dispatch;

import java.util.Collection;
import java.util.Set;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.roll.ElectorNumber;

/// Who has voted, by whichever channel: a bean of the room that keeps the box. Dispatch asks so as
/// to remind only those who have not, and to make no further pack for those who have.
@FunctionalInterface
public interface Voted {
  /// Those of these electors of whom there is a vote.
  Set<ElectorNumber> amongst(ElectionId election, Collection<ElectorNumber> electors);

  /// The contests in which the vote of an elector was made void and no other has come.
  default Set<ContestId> awaited(ElectionId election, ElectorNumber elector) {
    return Set.of();
  }
}
