package org.hustings.server.ballot.list;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Window;
import org.jspecify.annotations.Nullable;

/// A moment at which the heads of the logs are sent out: a day before voting opens, at nine on each
/// day of voting, when the last vote that was taken is listed, and at the declaration.
///
/// @param name by which it is known that it was sent
/// @param words the message that says why the letter comes
record CheckpointMoment(String name, String words, Instant due) {
  private static final LocalTime EACH_DAY = LocalTime.of(9, 0);
  private static final Duration BEFORE = Duration.ofDays(1);
  private static final Duration UNTIL_LISTED = Duration.ofMinutes(5);

  /// The moments of an election that have come and are of use still: none is made up for after two
  /// days.
  ///
  /// @param declaredAt null while it is not declared
  static List<CheckpointMoment> due(
      ElectionDefinition election, @Nullable Instant declaredAt, Instant now) {
    List<CheckpointMoment> moments = new ArrayList<>();
    Window ballot = election.timetable().ballot();
    Instant opens = ballot.opens();
    Instant closes = ballot.closes();
    if (opens != null) {
      moments.add(
          new CheckpointMoment("opens-" + opens, "log.letter.opening", opens.minus(BEFORE)));
      today(election, opens, closes, now, moments);
    }
    if (closes != null) {
      Duration grace = election.ballot().grace();
      moments.add(
          new CheckpointMoment(
              "closes-" + closes,
              "log.letter.close",
              closes.plus(grace == null ? Duration.ZERO : grace).plus(UNTIL_LISTED)));
    }
    if (declaredAt != null) {
      moments.add(new CheckpointMoment("declared", "log.letter.declaration", declaredAt));
    }
    return moments.stream().filter(moment -> moment.isOfUse(now)).toList();
  }

  private static void today(
      ElectionDefinition election,
      Instant opens,
      @Nullable Instant closes,
      Instant now,
      List<CheckpointMoment> moments) {
    LocalDate day = now.atZone(election.zone()).toLocalDate();
    Instant nine = ZonedDateTime.of(day, EACH_DAY, election.zone()).toInstant();
    boolean voting = !nine.isBefore(opens) && (closes == null || nine.isBefore(closes));
    if (voting) {
      moments.add(new CheckpointMoment("day-" + day, "log.letter.voting", nine));
    }
  }

  private boolean isOfUse(Instant now) {
    return !now.isBefore(due) && now.isBefore(due.plus(Duration.ofDays(2)));
  }
}
