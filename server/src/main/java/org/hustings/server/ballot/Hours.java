package org.hustings.server.ballot;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// When votes are taken: from the opening instant on, and before the closing instant, which the
/// timetable or a logged extension says.
///
/// @param opens null where nobody has said when
/// @param closes null where nobody has said when: then it is open until somebody does
/// @param grace how long after the close a voting session that was open then may still cast
/// @param extended whether the close was put off
/// @param zone in which the times are told
public record Hours(
    @Nullable Instant opens,
    @Nullable Instant closes,
    Duration grace,
    boolean extended,
    ZoneId zone) {
  /// What holds at an instant.
  public enum State {
    NOT_YET_OPEN,
    OPEN,
    /// Closed, but for voting sessions that were open at the close.
    IN_GRACE,
    CLOSED
  }

  public State at(Instant instant) {
    if (opens == null || instant.isBefore(opens)) {
      return State.NOT_YET_OPEN;
    }
    if (closes == null || instant.isBefore(closes)) {
      return State.OPEN;
    }
    return instant.isBefore(closes.plus(grace)) ? State.IN_GRACE : State.CLOSED;
  }
}
