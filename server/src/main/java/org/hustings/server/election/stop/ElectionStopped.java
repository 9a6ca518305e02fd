package org.hustings.server.election.stop;

import java.util.List;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;

/// That two people have stopped an election or one contest of it, or that one which was postponed is taken up again:
/// then the stop has an end. Told within the transaction that takes it down.
public record ElectionStopped(ElectionDefinition election, Stop stop) {
  /// The contests that it is about.
  public List<ContestDefinition> contests() {
    return election.contests().stream()
        .filter(contest -> !stop.isOfContest() || contest.id().slug().equals(stop.contest()))
        .toList();
  }
}
