package org.hustings.server.roll;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An elector with what happened to the entry since the freeze.
///
/// @param addedAt null for who was there at the freeze
/// @param removedAt null for who is on the roll now
public record RollEntry(Elector elector, @Nullable Instant addedAt, @Nullable Instant removedAt) {
  public boolean isOnTheRoll() {
    return removedAt == null;
  }
}
