package org.hustings.count.record;

import java.math.BigDecimal;
import java.util.Comparator;
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
    List<Integer> winners = elected.stream().map(Elected::candidate).toList();
    for (Stage stage : stages.reversed()) {
      Optional<Tally> best =
          stage.tallies().stream()
              .filter(tally -> tally.votes().signum() > 0)
              .filter(tally -> !winners.contains(tally.candidate()))
              .max(
                  Comparator.comparing(Tally::votes)
                      .thenComparing(Tally::candidate, Comparator.reverseOrder()));
      if (best.isPresent()) {
        Tally loser = best.get();
        BigDecimal votes = stage.tally(winner).votes().subtract(loser.votes());
        return Optional.of(new Margin(winner, loser.candidate(), stage.number(), votes));
      }
    }
    return Optional.empty();
  }
}
