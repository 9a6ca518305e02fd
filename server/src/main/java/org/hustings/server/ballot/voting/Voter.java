package org.hustings.server.ballot.voting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.ballot.Hours;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.paper.EndedCandidacy;
import org.hustings.server.election.stop.Stop;

/// Somebody who was let in with a code, and what is before them.
///
/// @param papers of the pack, in the order of candidates that this voter sees
/// @param ended who stands no more, by the key on the papers
/// @param stopped contests that two people called off or postponed alone
/// @param now when the voter was let in
/// @param preview whether this is nobody's ballot, but an official's look at it
public record Voter(
    VotersCode code,
    Pack pack,
    Hours hours,
    ElectionDefinition election,
    List<BallotPaper> papers,
    Map<String, EndedCandidacy> ended,
    Map<ContestId, Stop> stopped,
    Instant now,
    boolean preview) {
  public Voter {
    papers = List.copyOf(papers);
    ended = Map.copyOf(ended);
    stopped = Map.copyOf(stopped);
  }
}
