package org.hustings.definition.timetable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The election's dated acts, in order of time, in one time zone.
public record Timetable(ZoneId zone, List<Act> acts) {
  public Timetable {
    acts = acts.stream().sorted(Comparator.comparing(act -> act.at().begins(zone))).toList();
  }

  /// The act of this kind, if the timetable has one.
  public Optional<Act> act(ActKind kind) {
    return act(kind.key());
  }

  public Optional<Act> act(String key) {
    return acts.stream().filter(act -> act.key().equals(key)).findFirst();
  }

  /// When bodies may nominate. A day without a time opens at its start and closes at its end.
  public Window nominations() {
    return window(ActKind.NOMINATIONS_OPEN, ActKind.NOMINATIONS_CLOSE);
  }

  /// When electors may vote: from the day dispatch begins to the close of the ballot.
  public Window ballot() {
    return window(ActKind.DISPATCH_BEGINS, ActKind.BALLOT_CLOSES);
  }

  private Window window(ActKind opening, ActKind closing) {
    @Nullable Instant opens = act(opening).map(act -> act.at().begins(zone)).orElse(null);
    @Nullable Instant closes = act(closing).map(act -> act.at().ends(zone)).orElse(null);
    return new Window(opens, closes);
  }

  /// The first act that is not over; empty when all are.
  public Optional<Act> next(Instant now) {
    return acts.stream().filter(act -> !act.isPast(now, zone)).findFirst();
  }
}
