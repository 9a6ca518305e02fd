package org.hustings.server.election.stop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A decision of two people by which an election, or one contest of it, does not go on.
///
/// @param number within the server
/// @param at from when on it holds
/// @param reason as it was published
/// @param until when an election that was postponed was taken up again; null as long as it holds
/// @param contest the short name of the contest that it is about; null where it is about all of them
public record Stop(
    long number,
    StopKind kind,
    Instant at,
    String reason,
    @Nullable Instant until,
    @Nullable String contest) {
  /// Whether it is about one contest alone.
  public boolean isOfContest() {
    return contest != null;
  }

  public boolean holdsAt(Instant instant) {
    return !at.isAfter(instant) && (until == null || until.isAfter(instant));
  }
}
