package org.hustings.server.election.state;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;

/// Where an election is: it follows from where its contests are.
///
/// @param contests the state of each, in the order of the definition
public record ElectionState(ElectionDefinition election, Map<ContestId, ContestState> contests) {
  public ElectionState {
    contests = Collections.unmodifiableMap(new LinkedHashMap<>(contests));
  }

  public ContestState of(ContestDefinition contest) {
    return Objects.requireNonNull(contests.get(contest.id()));
  }

  /// The state of the contest that has furthest to go; where all are over, of one that was declared
  /// if there is any.
  public ContestState leading() {
    return contests.values().stream()
        .min(
            Comparator.comparing(
                    (ContestState state) -> state.stage().isOver() || state.stage().isStopped())
                .thenComparing(ContestState::stage))
        .orElse(new ContestState.Announced(null));
  }

  public Stage stage() {
    return leading().stage();
  }
}
