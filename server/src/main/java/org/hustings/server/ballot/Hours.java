package org.hustings.server.ballot;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Window;
import org.hustings.server.election.Publication;
import org.hustings.server.election.TimetableChange;
import org.jspecify.annotations.Nullable;

/// When votes are taken: from the opening instant on, and before the closing instant, both as the
/// public timetable has them now.
///
/// @param opens null where nobody has said when
/// @param closes null where nobody has said when: then it is open until somebody does
/// @param grace how long after the close a voting session that was open then may still cast
/// @param extensions how the close was put off since the ballot opened, the latest first
/// @param zone in which the times are told
public record Hours(
    @Nullable Instant opens,
    @Nullable Instant closes,
    Duration grace,
    List<TimetableChange> extensions,
    ZoneId zone) {
  public Hours {
    extensions = List.copyOf(extensions);
  }

  /// The hours after these publications of an election, which are given the oldest first.
  static Hours of(List<Publication> publications) {
    ElectionDefinition election = publications.getLast().definition();
    Window window = election.timetable().ballot();
    Instant opens = window.opens();
    Duration grace = election.ballot().grace();
    List<TimetableChange> extensions =
        TimetableChange.between(publications).stream()
            .filter(change -> change.act().equals(ActKind.BALLOT_CLOSES.key()))
            .filter(change -> opens != null && !change.announcedAt().isBefore(opens))
            .toList();
    return new Hours(
        opens, window.closes(), grace == null ? Duration.ZERO : grace, extensions, election.zone());
  }

  /// How and why the close was put off last; empty if it never was.
  public Optional<TimetableChange> extension() {
    return extensions.stream().findFirst();
  }

  /// What holds at an instant.
  public enum State {
    NOT_YET_OPEN,
    OPEN,
    /// Closed, but for voting sessions that were open at the close.
    IN_GRACE,
    CLOSED;

    /// Whether the closing instant is past.
    public boolean isPast() {
      return this == IN_GRACE || this == CLOSED;
    }
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
