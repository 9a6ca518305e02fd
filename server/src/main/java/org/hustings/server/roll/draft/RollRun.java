package org.hustings.server.roll.draft;

import java.time.Instant;
import org.hustings.server.audit.Actor;
import org.jspecify.annotations.Nullable;

/// Something that is being done to a roll in the background, or how the last of it ended.
///
/// @param asAt the instant as at which the register is read
/// @param endedAt null while it goes on
/// @param fault why nothing came of it; null if all went well
public record RollRun(
    Act act,
    Instant asAt,
    Actor askedBy,
    Instant askedAt,
    @Nullable Instant endedAt,
    @Nullable String fault) {
  /// What can be done.
  public enum Act {
    PREVIEW,
    FREEZE
  }

  public boolean isGoingOn() {
    return endedAt == null;
  }
}
