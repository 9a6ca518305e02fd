package org.hustings.server.roll;

import java.util.List;
import org.hustings.definition.ElectionId;

/// Finds electors by what somebody types, as people write it: case, accents, apostrophes and the
/// order of names do not count. A bean of the room that keeps what they are found by.
@FunctionalInterface
public interface ElectorSearch {
  /// What was found.
  ///
  /// @param ready false while the roll is being made ready to be searched, the first time; then it is
  ///   searched by numbers only
  /// @param electors by name
  /// @param more whether there are others
  record Result(boolean ready, List<Elector> electors, boolean more) {}

  /// Those on the roll whose number or member's number this is, or in whose name and address each
  /// word typed stands or begins one; at most so many.
  Result find(ElectionId election, String typed, int most);
}
