package org.hustings.server.ballot;

import java.time.Instant;
import java.util.Optional;
import org.hustings.definition.timetable.Moment;
import org.hustings.server.election.TimetableChange;
import org.hustings.server.election.TimetableWords;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// Until when the vote must be cast, in a sentence or two.
public final class ClosingWords {
  private ClosingWords() {}

  /// For somebody who is voting now.
  public static String of(Words words, Hours hours, Instant now) {
    @Nullable Instant closes = hours.closes();
    if (closes != null && hours.at(now) == Hours.State.IN_GRACE) {
      Instant until = closes.plus(hours.grace());
      return words.say("voting.closing.grace", "until", until.atZone(hours.zone()));
    }
    return told(words, hours, false);
  }

  /// When the ballot closes, and if that was put off, why.
  ///
  /// @param past whether it has closed
  public static String told(Words words, Hours hours, boolean past) {
    @Nullable Instant closes = hours.closes();
    if (closes == null) {
      return words.say("voting.closing.unknown");
    }
    String sentence =
        words.say(
            past ? "voting.closing.closed" : "voting.closing.closes",
            "closes",
            closes.atZone(hours.zone()));
    return hours.extension().map(change -> putOff(words, sentence, change)).orElse(sentence);
  }

  private static String putOff(Words words, String closes, TimetableChange change) {
    Optional<Moment> from = Optional.ofNullable(change.from());
    return from.map(moment ->
            words.say(
                change.isEarlier() ? "voting.closing.earlier" : "voting.closing.put-off-from",
                "closes",
                closes,
                "from",
                TimetableWords.moment(words, moment),
                "reason",
                change.reason()))
        .orElseGet(
            () -> words.say("voting.closing.put-off", "closes", closes, "reason", change.reason()));
  }
}
