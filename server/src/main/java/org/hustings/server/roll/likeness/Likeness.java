package org.hustings.server.roll.likeness;

import java.util.List;
import java.util.Set;
import org.hustings.server.organisation.MemberNumber;
import org.jspecify.annotations.Nullable;

/// Members who would be electors and are alike.
///
/// @param members at least two, in the order of their numbers
/// @param settlement what staff found; null until they have looked
public record Likeness(
    long id, List<MemberNumber> members, Set<LikenessKind> kinds, @Nullable Settlement settlement) {
  public Likeness {
    members = List.copyOf(members);
    kinds = Set.copyOf(kinds);
  }

  /// What staff found.
  ///
  /// @param standDown the entries that do not go on the roll; empty if all are different people
  public record Settlement(List<MemberNumber> standDown, String reason, String by) {
    public Settlement {
      standDown = List.copyOf(standDown);
    }
  }

  /// Whether the freeze waits for it.
  public boolean isOpen() {
    return settlement == null && kinds.stream().anyMatch(LikenessKind::isLikelyOnePerson);
  }
}
