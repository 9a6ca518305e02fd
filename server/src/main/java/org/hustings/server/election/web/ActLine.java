package org.hustings.server.election.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.Timetable;
import org.hustings.server.election.TimetableChange;

/// One act as the timetable page shows it.
///
/// @param past whether it is over
/// @param next whether it is the first that is not
/// @param changes of this act, the newest first
public record ActLine(Act act, boolean past, boolean next, List<TimetableChange> changes) {
  static List<ActLine> of(Timetable timetable, List<TimetableChange> changes, Instant now) {
    Optional<Act> next = timetable.next(now);
    return timetable.acts().stream()
        .map(act ->
            new ActLine(
                act,
                act.isPast(now, timetable.zone()),
                next.filter(act::equals).isPresent(),
                changes.stream().filter(change -> change.act().equals(act.key())).toList()))
        .toList();
  }

  /// "past", "next" or "to come".
  public String state() {
    return past ? "past" : next ? "next" : "to come";
  }
}
