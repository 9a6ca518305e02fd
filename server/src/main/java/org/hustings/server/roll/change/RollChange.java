package org.hustings.server.roll.change;

import java.time.Instant;
import org.hustings.server.account.PersonId;
import org.hustings.server.roll.ElectorNumber;
import org.jspecify.annotations.Nullable;

/// Somebody was put on a frozen roll or taken off it, or was refused that.
///
/// @param elector null of a claim that was refused
/// @param proposedBy and `confirmedBy` are two people
public record RollChange(
    Kind kind,
    @Nullable ElectorNumber elector,
    Instant at,
    String reason,
    PersonId proposedBy,
    PersonId confirmedBy) {
  /// What became of the roll.
  public enum Kind {
    ADDED,
    REMOVED,
    /// A claim was refused, and the roll stayed as it was.
    REFUSED
  }

  public boolean added() {
    return kind == Kind.ADDED;
  }
}
