package org.hustings.server.ballot.voting;

import java.time.Instant;
import java.util.List;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.ballot.Hours;
import org.hustings.server.dispatch.Pack;

/// Somebody who was let in with a code, and what is before them.
///
/// @param papers of the pack, in the order of candidates that this voter sees
/// @param now when the voter was let in
public record Voter(
    VotersCode code,
    Pack pack,
    Hours hours,
    ElectionDefinition election,
    List<BallotPaper> papers,
    Instant now) {
  public Voter {
    papers = List.copyOf(papers);
  }
}
