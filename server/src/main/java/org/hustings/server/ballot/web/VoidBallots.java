package org.hustings.server.ballot.web;

import java.util.List;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.ballot.VoidPapers;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says of a ballot on the public list that it was made void, or in which contests; never whose it
/// is.
@Component
class VoidBallots {
  private final VoidPapers papers;

  VoidBallots(VoidPapers papers) {
    this.papers = papers;
  }

  /// Null where nothing of it is void.
  @Nullable Message of(ElectionDefinition election, BallotTracker tracker) {
    List<String> contests = papers.ofBallot(election.id(), tracker);
    if (contests.isEmpty()) {
      return null;
    }
    if (contests.contains("")) {
      return Message.of("ballot.list.void");
    }
    return Message.of(
        "ballot.list.void-in",
        "contests",
        contests.stream()
            .map(slug -> election.contest(slug).map(one -> one.name()).orElse(slug))
            .toList());
  }
}
