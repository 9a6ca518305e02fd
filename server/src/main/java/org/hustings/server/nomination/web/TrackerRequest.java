package org.hustings.server.nomination.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hustings.server.election.PublicContests;
import org.hustings.server.election.state.ContestState;
import org.hustings.server.election.state.ElectionStates;
import org.hustings.server.election.stop.Stop;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.nomination.ContestTracker;
import org.hustings.server.nomination.Trackers;
import org.hustings.server.nomination.tracker.Choice;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitMatch;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AsAt;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers what an address asks of a tracker, or says what is wrong with the address.
@Component
class TrackerRequest {
  private final Trackers trackers;
  private final Units units;
  private final Stops stops;
  private final ElectionStates states;
  private final Clock clock;

  TrackerRequest(Trackers trackers, Units units, Stops stops, ElectionStates states, Clock clock) {
    this.trackers = trackers;
    this.units = units;
    this.stops = stops;
    this.states = states;
    this.clock = clock;
  }

  /// A tracker, and the request that it answers.
  ///
  /// @param stop what keeps the contest from going on then; null if nothing does
  record Answer(ContestTracker tracker, TrackerQuery asked, AsAt asAt, @Nullable Stop stop) {}

  Answer answer(PublicContests.Defined defined, Map<String, String> parameters) {
    TrackerQuery asked = TrackerQuery.read(parameters);
    AsAt asAt = AsAt.asked(asked.given().get("as-at"), defined.election().zone(), clock);
    return new Answer(
        trackers.of(defined, choice(asked), asAt.instant()),
        asked,
        asAt,
        stops.of(defined.contest().id(), asAt.instant()).orElse(null));
  }

  /// Where the contest was then.
  TrackerState state(PublicContests.Defined defined, Answer answer) {
    ContestState state =
        states.at(defined.election(), answer.asAt().instant()).of(defined.contest());
    return TrackerState.of(state);
  }

  /// What was asked for, with the body by its id, however its name was written.
  private Choice choice(TrackerQuery asked) {
    String body = asked.choice().body();
    if (body == null) {
      return asked.choice();
    }
    return switch (units.find(body)) {
      case UnitMatch.Found found -> asked.choice().by(found.unit().id().slug());
      case UnitMatch.Several several ->
          throw UnansweredException.unreadable(
              Message.of("nothing.body-any-of", "body", body, "bodies", names(several.choices())),
              Message.of("nothing.name-in-full"));
      case UnitMatch.None none ->
          throw UnansweredException.unreadable(
              Message.of("nothing.body-called", "body", body),
              none.alike().isEmpty()
                  ? Message.of("nothing.see-bodies-by-region", "path", "/units")
                  : Message.of("nothing.one-of-these", "bodies", names(none.alike())));
    };
  }

  private static List<String> names(List<Unit> units) {
    return units.stream().map(Unit::fullName).toList();
  }
}
