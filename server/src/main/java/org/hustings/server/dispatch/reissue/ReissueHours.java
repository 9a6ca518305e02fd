package org.hustings.server.dispatch.reissue;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.words.Message;

/// When another ballot can be asked for, by the timetable. A bound that it does not state does not
/// bind, but the close of the ballot does. Staff need not wait until electors may ask: a wrong
/// address is found on the first day.
record ReissueHours(ElectionDefinition election) {
  /// Why not now; empty if it can be.
  Optional<Message> refusal(Channel channel, Asker asker, Instant now) {
    Optional<Act> opens =
        asker == Asker.ELECTOR
            ? act(ActKind.REISSUE_OPENS).or(() -> act(ActKind.DISPATCH_BEGINS))
            : act(ActKind.DISPATCH_BEGINS);
    if (opens.isPresent() && now.isBefore(opens.get().at().begins(election.zone()))) {
      return Optional.of(said("reissue.hours.opens", opens.get()));
    }
    return Stream.concat(asker.deadlines(channel).stream(), Stream.of(ActKind.BALLOT_CLOSES))
        .flatMap(deadline -> past(deadline, now).stream())
        .findFirst();
  }

  /// Whether the ballot is still open at an instant to come.
  boolean isOpenAt(Instant later) {
    return past(ActKind.BALLOT_CLOSES, later).isEmpty();
  }

  private Optional<Message> past(ActKind deadline, Instant now) {
    return act(deadline)
        .filter(act -> act.isPast(now, election.zone()))
        .map(act ->
            switch (deadline) {
              case POSTAL_REISSUE_CLOSES -> said("reissue.hours.late.post", act);
              case EMAIL_REISSUE_CLOSES -> said("reissue.hours.late.email", act);
              case SELF_SERVICE_REISSUE_CLOSES -> said("reissue.hours.late.self", act);
              default -> said("reissue.hours.late.closed", act);
            });
  }

  private static Message said(String key, Act act) {
    return Message.of(
        key,
        "at",
        switch (act.at()) {
          case Moment.Day day -> day.date();
          case Moment.Minute minute -> minute.time();
        });
  }

  private Optional<Act> act(ActKind kind) {
    return election.timetable().act(kind);
  }
}
