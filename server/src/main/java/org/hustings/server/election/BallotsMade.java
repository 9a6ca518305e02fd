package org.hustings.server.election;

import org.hustings.definition.ElectionId;

/// Asked of the room that makes ballots: from the first one on, nobody changes alone what is in
/// force.
@FunctionalInterface
public interface BallotsMade {
  /// Whether a ballot of this election was ever made, dead or alive.
  boolean isAnyMade(ElectionId election);
}
