package org.hustings.server.nomination.meeting;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.hustings.definition.ElectionId;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.platform.LifecycleState;
import org.hustings.server.platform.RefusedException;
import org.jspecify.annotations.Nullable;

/// The meeting at which a body decides whom to nominate in an election. All of it is public.
///
/// @param at when it begins, in the election's own time
/// @param place where it is held; empty if it is held online only
/// @param link where it is joined online; null if it is not
/// @param ask whom to ask, such as "the secretary" or a telephone number meant for the public
/// @param noticeOn the day on which notice of it was given; null if not stated
/// @param quorum how many have to be there; null if not stated
/// @param attendance how many were there; null before it
/// @param method how it decides, such as "preferential vote by show of hands"
/// @param result what it decided, in words; empty before it
public record Meeting(
    ElectionId election,
    UnitId unit,
    LocalDateTime at,
    String place,
    @Nullable URI link,
    String ask,
    @Nullable LocalDate noticeOn,
    @Nullable Integer quorum,
    @Nullable Integer attendance,
    String method,
    String result) {
  /// What is said of a body's meeting.
  public enum State implements LifecycleState<State> {
    ANNOUNCED,
    /// For a reason that is published; another may be announced.
    CALLED_OFF;

    @Override
    public Set<State> next() {
      return this == ANNOUNCED ? EnumSet.of(CALLED_OFF) : EnumSet.of(ANNOUNCED);
    }
  }

  public Meeting {
    if (place.isBlank() && link == null) {
      throw new RefusedException(MeetingRefusal.NOWHERE);
    }
    if (noticeOn != null && noticeOn.isAfter(at.toLocalDate())) {
      throw new RefusedException(MeetingRefusal.NOTICE_AFTER_IT);
    }
    if (isNegative(quorum) || isNegative(attendance)) {
      throw new RefusedException(MeetingRefusal.NEGATIVE_NUMBER);
    }
  }

  private static boolean isNegative(@Nullable Integer number) {
    return number != null && number < 0;
  }

  /// Whether it has begun by then, in the election's own time.
  public boolean hasBegun(LocalDateTime time) {
    return !at.isAfter(time);
  }

  /// Whether fewer came than had to be there.
  public boolean lackedQuorum() {
    return quorum != null && attendance != null && attendance < quorum;
  }
}
