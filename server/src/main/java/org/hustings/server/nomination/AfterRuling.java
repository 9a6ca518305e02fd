package org.hustings.server.nomination;

import java.time.Instant;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Timetable;
import org.hustings.server.election.PublicContests;
import org.hustings.server.election.rules.MomentMessage;
import org.hustings.words.Message;

/// What can still be done by whoever made a nomination that is ruled invalid. Nothing is opened for them alone: while
/// nominations are open they nominate again, and afterwards only what two officials accept is recorded, of bodies.
public final class AfterRuling {
  private AfterRuling() {}

  /// In a sentence or two, at an instant.
  public static Message next(PublicContests.Defined defined, Nominator nominator, Instant now) {
    boolean body = nominator instanceof Nominator.Body;
    Timetable timetable = defined.election().timetable();
    if (timetable.nominations().isAfter(now)) {
      return Message.of(body ? "ruling.next.body-closed" : "ruling.next.member-closed");
    }
    return timetable
        .act(ActKind.NOMINATIONS_CLOSE)
        .map(act ->
            Message.of(
                body ? "ruling.next.body-until" : "ruling.next.member-until",
                "closes",
                MomentMessage.value(act.at())))
        .orElseGet(() -> Message.of(body ? "ruling.next.body-open" : "ruling.next.member-open"));
  }
}
