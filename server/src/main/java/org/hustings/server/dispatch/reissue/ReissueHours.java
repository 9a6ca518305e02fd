package org.hustings.server.dispatch.reissue;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;

/// When another ballot can be asked for, by the timetable. A bound that it does not state does not
/// bind, but the close of the ballot does.
record ReissueHours(ElectionDefinition election) {
  /// Why not now; empty if it can be.
  Optional<String> refusal(Channel channel, Asker asker, Instant now) {
    Optional<Act> opens = act(ActKind.REISSUE_OPENS).or(() -> act(ActKind.DISPATCH_BEGINS));
    if (opens.isPresent() && now.isBefore(opens.get().at().begins(election.zone()))) {
      return Optional.of(
          "Another ballot can be asked for from " + opens.get().at().words() + " on.");
    }
    return Stream.concat(asker.deadlines(channel).stream(), Stream.of(ActKind.BALLOT_CLOSES))
        .flatMap(deadline -> past(deadline, now).stream())
        .findFirst();
  }

  private Optional<String> past(ActKind deadline, Instant now) {
    return act(deadline)
        .filter(act -> act.isPast(now, election.zone()))
        .map(act -> "It is too late: " + act.words() + ", " + act.at().words() + ".");
  }

  private Optional<Act> act(ActKind kind) {
    return election.timetable().act(kind);
  }
}
