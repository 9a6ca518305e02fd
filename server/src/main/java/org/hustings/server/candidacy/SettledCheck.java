package org.hustings.server.candidacy;

import java.time.Instant;
import java.util.Optional;
import org.hustings.definition.ContestId;

/// Answered by the room that settles the ballot papers.
public interface SettledCheck {
  /// Whether the candidate stands on a settled ballot paper, or was found unopposed with it, so that
  /// nobody alone changes any more what it says of them.
  default boolean isSettled(Candidacy candidacy) {
    return settledAt(candidacy).isPresent();
  }

  /// Since when; empty for one on no settled paper.
  Optional<Instant> settledAt(Candidacy candidacy);

  /// How many ballots with a paper of the contest were made, dead or alive.
  Ballots made(ContestId contest);

  /// @param posted ballots by post, which are printed
  /// @param online ballots that are opened on the screen
  record Ballots(int posted, int online) {}
}
