package org.hustings.server.result.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.server.ballot.Hours;
import org.hustings.server.election.TimetableChange;
import org.hustings.server.election.rules.MomentMessage;
import org.hustings.server.result.Declarations.Declared;
import org.hustings.server.result.closing.Closing;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// What the page of a result says while it is not declared.
///
/// @param closing null until two people have wanted it
/// @param withdrawn what was declared before and does not hold
/// @param withoutVote whether every contest is unopposed
public record Awaited(
    ElectionDefinition election,
    Hours hours,
    @Nullable Closing closing,
    boolean withoutVote,
    List<Declared> withdrawn,
    Instant now) {
  /// An instant as the election's clocks showed it.
  public ZonedDateTime at(Instant instant) {
    return instant.atZone(election.zone());
  }

  public String path() {
    return "/elections/" + election.id();
  }

  /// At what stage it is, in a sentence or two.
  public String stage(Words words) {
    if (closing == null) {
      return withoutVote ? words.say("result.awaited.unopposed") : ballot(words);
    }
    return words.say(
        switch (closing.state()) {
          case PARTING, SEALED -> "result.awaited.parting";
          case COUNTING -> "result.awaited.counting";
          case COUNTED, DECLARED -> "result.awaited.counted";
          case WITHDRAWN -> "result.awaited.withdrawn";
        });
  }

  private String ballot(Words words) {
    return switch (hours.at(now)) {
      case NOT_YET_OPEN -> notYetOpen(words);
      case OPEN ->
          hours.extension().map(change -> putOff(words, change)).orElseGet(() -> open(words));
      case IN_GRACE, CLOSED -> words.say("result.awaited.closed");
    };
  }

  private String notYetOpen(Words words) {
    Instant opens = hours.opens();
    return opens == null
        ? words.say("result.awaited.unannounced")
        : words.say("result.awaited.opens", "opens", opens.atZone(hours.zone()));
  }

  private String open(Words words) {
    Instant closes = hours.closes();
    return closes == null
        ? words.say("result.awaited.open")
        : words.say("result.awaited.open-until", "closes", closes.atZone(hours.zone()));
  }

  private String putOff(Words words, TimetableChange change) {
    Moment from = change.from();
    return from == null
        ? words.say("result.awaited.put-off", "open", open(words), "reason", change.reason())
        : words.say(
            change.isEarlier() ? "result.awaited.earlier" : "result.awaited.put-off-from",
            "open",
            open(words),
            "from",
            MomentMessage.value(from),
            "reason",
            change.reason());
  }

  /// When the result is expected, in a sentence.
  public String expected(Words words) {
    return election
        .timetable()
        .act(ActKind.DECLARATION)
        .map(
            act -> words.say("result.awaited.expected", "when", MomentMessage.inSentence(act.at())))
        .orElseGet(() -> words.say("result.awaited.not-stated"));
  }
}
