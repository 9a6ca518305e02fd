package org.hustings.server.ballot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;

/// The deadlines that hang on the close of a ballot: when it is moved, they move by as much. A
/// deadline that is a whole day moves by whole days, so as not to come nearer to the close.
final class HangingDeadlines {
  private static final List<ActKind> KINDS =
      List.of(
          ActKind.POSTAL_REISSUE_CLOSES,
          ActKind.EMAIL_REISSUE_CLOSES,
          ActKind.SELF_SERVICE_REISSUE_CLOSES,
          ActKind.CLAIMS_CLOSE);

  private HangingDeadlines() {}

  /// To when they move.
  ///
  /// @param close as it was
  /// @param closes as it becomes
  /// @param now no deadline that was still to come is set before this, nor before the time from which
  ///   another ballot can be asked for
  static Map<ActKind, Moment> of(
      ElectionDefinition election, Moment close, LocalDateTime closes, Instant now) {
    ZoneId zone = election.zone();
    Duration by = Duration.between(close.ends(zone).atZone(zone).toLocalDateTime(), closes);
    Instant opens =
        election
            .timetable()
            .act(ActKind.REISSUE_OPENS)
            .map(act -> act.at().begins(zone))
            .orElse(Instant.MIN);
    Map<ActKind, Moment> moved = new EnumMap<>(ActKind.class);
    for (ActKind kind : KINDS) {
      election
          .timetable()
          .act(kind)
          .filter(act -> hangs(act, election))
          .map(act -> moved(act.at(), by, zone, now, opens))
          .ifPresent(at -> moved.put(kind, at));
    }
    return moved;
  }

  /// A deadline before anybody votes hangs on nothing that comes later.
  private static boolean hangs(Act act, ElectionDefinition election) {
    Instant votes = election.timetable().ballot().opens();
    return votes == null || act.at().ends(election.zone()).isAfter(votes);
  }

  private static Moment moved(Moment at, Duration by, ZoneId zone, Instant now, Instant opens) {
    Moment moved =
        switch (at) {
          case Moment.Day day ->
              new Moment.Day(day.date().plusDays(Math.floorDiv(by.toSeconds(), 86_400)));
          case Moment.Minute minute -> new Moment.Minute(minute.time().plus(by));
        };
    boolean tooEarly = !moved.ends(zone).isAfter(now) || !moved.begins(zone).isAfter(opens);
    Instant first = opens.isAfter(now) ? opens : now;
    return at.ends(zone).isAfter(now) && tooEarly
        ? new Moment.Minute(
            first.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).plusMinutes(1))
        : moved;
  }
}
