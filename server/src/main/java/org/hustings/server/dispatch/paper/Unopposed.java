package org.hustings.server.dispatch.paper;

import java.util.List;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.ContestId;

/// A contest with no more candidates than seats: they are elected without a vote, and there is no
/// paper for it. Without any candidate the seats stay empty.
public record Unopposed(
    ContestId contest, String contestName, int seats, List<PaperCandidate> candidates) {
  public Unopposed {
    candidates = List.copyOf(candidates);
  }
}
