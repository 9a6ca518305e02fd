package org.hustings.count.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How far the last seat was from going to someone else.
///
/// @param winner who took the last seat
/// @param loser the runner-up
/// @param stage at which they are compared: the last at which both had votes
/// @param votes the winner's less the loser's at that stage
public record Margin(int winner, int loser, int stage, BigDecimal votes) {
  /// Compares the last elected with the runner-up: who of the others was last to hold votes, and
  /// the most of them. Empty where nobody else had a vote.
  static Optional<Margin> ofLastSeat(List<Stage> stages, List<Elected> elected) {
    if (elected.isEmpty()) {
      return Optional.empty();
    }
    int winner = elected.getLast().candidate();
    for (Stage stage : stages.reversed()) {
      Tally loser = null;
      for (Tally tally : stage.tallies()) {
        BigDecimal most = loser == null ? BigDecimal.ZERO : loser.votes();
        if (tally.votes().compareTo(most) > 0 && !isElected(tally.candidate(), elected)) {
          loser = tally;
        }
      }
      if (loser != null) {
        BigDecimal votes = stage.tally(winner).votes().subtract(loser.votes());
        return Optional.of(new Margin(winner, loser.candidate(), stage.number(), votes));
      }
    }
    return Optional.empty();
  }

  private static boolean isElected(int candidate, List<Elected> elected) {
    for (Elected election : elected) {
      if (election.candidate() == candidate) {
        return true;
      }
    }
    return false;
  }
}
