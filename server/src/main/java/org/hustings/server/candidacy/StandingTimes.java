package org.hustings.server.candidacy;

import java.time.Instant;
import java.util.Optional;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Timetable;

/// Until when candidates do what is theirs to do.
public final class StandingTimes {
  private StandingTimes() {}

  /// What ended the time for putting oneself forward: the deadline for statements, else the close of
  /// nominations. Empty while it lasts.
  public static Optional<Act> closed(Timetable timetable, Instant now) {
    return timetable
        .act(ActKind.STATEMENTS_CLOSE)
        .or(() -> timetable.act(ActKind.NOMINATIONS_CLOSE))
        .filter(act -> act.isPast(now, timetable.zone()));
  }

  /// Until when candidates take back what they did: acceptances close, else nominations do. Empty
  /// where the timetable has neither; the settling of the papers ends it at the latest.
  public static Optional<Act> wayBack(Timetable timetable) {
    return timetable
        .act(ActKind.ACCEPTANCES_CLOSE)
        .or(() -> timetable.act(ActKind.NOMINATIONS_CLOSE));
  }
}
