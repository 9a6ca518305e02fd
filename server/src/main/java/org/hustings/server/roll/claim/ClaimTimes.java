package org.hustings.server.roll.claim;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.ActKind;

/// Until when claims about a roll can be filed, and when an answer to one is due.
public final class ClaimTimes {
  /// How long officials have, unless the ballot closes before.
  static final Duration TO_DECIDE = Duration.ofDays(7);

  private ClaimTimes() {}

  /// The act `claims-close`; where the timetable has none, the last moment at which another ballot
  /// can be asked for, as who comes on the roll is sent one; else the close of the ballot.
  public static Optional<Instant> until(ElectionDefinition election) {
    return ends(election, ActKind.CLAIMS_CLOSE)
        .or(() ->
            Stream.of(ActKind.POSTAL_REISSUE_CLOSES, ActKind.EMAIL_REISSUE_CLOSES)
                .flatMap(kind -> ends(election, kind).stream())
                .max(Comparator.naturalOrder()))
        .or(() -> ends(election, ActKind.BALLOT_CLOSES));
  }

  /// The same as it is said: a day that ends at midnight by its last minute, which nobody takes for
  /// the day after.
  public static Optional<ZonedDateTime> said(ElectionDefinition election) {
    return until(election)
        .map(end -> end.atZone(election.zone()))
        .map(end -> end.toLocalTime().equals(LocalTime.MIDNIGHT) ? end.minusMinutes(1) : end);
  }

  /// Whether it is too late to file one.
  public static boolean areOver(ElectionDefinition election, Instant now) {
    return until(election).filter(end -> !now.isBefore(end)).isPresent();
  }

  /// When an answer to a claim is due that is filed now.
  static Instant due(ElectionDefinition election, Instant now) {
    Instant usual = now.plus(TO_DECIDE);
    return ends(election, ActKind.BALLOT_CLOSES).filter(usual::isAfter).orElse(usual);
  }

  private static Optional<Instant> ends(ElectionDefinition election, ActKind kind) {
    return election.timetable().act(kind).map(act -> act.at().ends(election.zone()));
  }
}
