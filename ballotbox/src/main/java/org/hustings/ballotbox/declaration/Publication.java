package org.hustings.ballotbox.declaration;

import java.util.List;

/// What of an election is published beside the figures, and what was found at its close.
///
/// @param leastBallots with fewer papers in a contest, or in a section of its electoral college,
///   its ballot files are not published
/// @param tooFew the contests of which that is so, by short name
/// @param found what two officials went on without; empty where the box was as it should be
public record Publication(int leastBallots, List<String> tooFew, List<Found> found) {
  public Publication {
    tooFew = List.copyOf(tooFew);
    found = List.copyOf(found);
  }

  /// What was wrong with a number of ballots.
  ///
  /// @param kind such as `changed`, `missing` or `not-admitted`
  /// @param reason for which the officials went on
  public record Found(String kind, long ballots, String reason) {}
}
