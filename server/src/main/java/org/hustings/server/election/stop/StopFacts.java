package org.hustings.server.election.stop;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.state.ContestFacts;
import org.hustings.server.election.state.Fact;
import org.springframework.stereotype.Component;

/// Tells the state of every contest of an election that does not go on.
@Component
class StopFacts implements ContestFacts {
  private final Stops stops;
  private final Clock clock;

  StopFacts(Stops stops, Clock clock) {
    this.stops = stops;
    this.clock = clock;
  }

  @Override
  public List<Fact> of(ElectionDefinition election) {
    List<Stop> all = stops.all(election.id(), clock.instant());
    List<Stop> alone = stops.allOfContests(election.id(), clock.instant());
    return election.contests().stream()
        .flatMap(contest ->
            Stream.concat(
                    all.stream(),
                    alone.stream().filter(stop -> contest.id().slug().equals(stop.contest())))
                .map(stop -> fact(contest.id(), stop)))
        .toList();
  }

  private static Fact fact(ContestId contest, Stop stop) {
    return switch (stop.kind()) {
      case CALLED_OFF -> new Fact.CalledOff(contest, stop.at(), stop.reason());
      case POSTPONED -> new Fact.Postponed(contest, stop.at(), stop.until(), stop.reason());
      case ANNULLED -> new Fact.Annulled(contest, stop.at(), stop.reason());
    };
  }
}
