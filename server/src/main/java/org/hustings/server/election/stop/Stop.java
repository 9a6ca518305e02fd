package org.hustings.server.election.stop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A decision of two people by which an election does not go on.
///
/// @param number within the server
/// @param at from when on it holds
/// @param reason as it was published
/// @param until when an election that was postponed was taken up again; null as long as it holds
public record Stop(long number, StopKind kind, Instant at, String reason, @Nullable Instant until) {
  public boolean holdsAt(Instant instant) {
    return !at.isAfter(instant) && (until == null || until.isAfter(instant));
  }
}
