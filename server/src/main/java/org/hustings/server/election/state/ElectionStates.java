package org.hustings.server.election.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.springframework.stereotype.Component;

/// Tells where elections are.
@Component
public class ElectionStates {
  private final List<ContestFacts> rooms;

  ElectionStates(List<ContestFacts> rooms) {
    this.rooms = rooms;
  }

  /// Where an election is.
  ///
  /// @param election the definition in force at the instant
  public ElectionState at(ElectionDefinition election, Instant instant) {
    List<Fact> facts = rooms.stream().flatMap(room -> room.of(election).stream()).toList();
    Map<ContestId, ContestState> contests = new LinkedHashMap<>();
    for (ContestDefinition contest : election.contests()) {
      contests.put(contest.id(), StateAt.of(contest.id(), election.timetable(), facts, instant));
    }
    return new ElectionState(election, contests);
  }

  /// Whether the result had been declared by an instant, of whichever contest.
  public boolean isDeclared(ElectionDefinition election, Instant instant) {
    return has(election, Fact.ResultDeclared.class, instant);
  }

  /// Whether the count had been begun by an instant.
  public boolean isCounted(ElectionDefinition election, Instant instant) {
    return has(election, Fact.CountBegun.class, instant);
  }

  private boolean has(ElectionDefinition election, Class<? extends Fact> kind, Instant instant) {
    return rooms.stream()
        .flatMap(room -> room.of(election).stream())
        .anyMatch(fact -> kind.isInstance(fact) && !fact.at().isAfter(instant));
  }
}
