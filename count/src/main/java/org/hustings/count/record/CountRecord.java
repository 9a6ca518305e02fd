package org.hustings.count.record;

import java.util.List;
import java.util.Optional;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.Lot;
import org.hustings.count.RuleDescription;

/// Everything a finished count did and why.
///
/// @param rule by which it was counted
/// @param contest what was counted
/// @param ballots how many there were
/// @param quota how it was found
/// @param stages in the rule's own numbering, from 1
/// @param elected in order of election
/// @param emptySeats that nobody fills, since re-open nominations took them
/// @param lots in the order drawn
/// @param margin for the last seat; empty where no one was left to lose it
public record CountRecord(
    RuleDescription rule,
    Contest contest,
    Ballots ballots,
    QuotaBasis quota,
    List<Stage> stages,
    List<Elected> elected,
    int emptySeats,
    List<Lot> lots,
    Optional<Margin> margin) {
  public CountRecord {
    stages = List.copyOf(stages);
    elected = List.copyOf(elected);
    lots = List.copyOf(lots);
  }

  /// The same where no votes of the last elected can be set against those of a runner-up.
  public CountRecord withoutMargin() {
    return new CountRecord(
        rule, contest, ballots, quota, stages, elected, emptySeats, lots, Optional.empty());
  }

  /// The same count of these candidates, who may only be called otherwise.
  public CountRecord withCandidates(List<Candidate> candidates) {
    return new CountRecord(
        rule,
        contest.withCandidates(candidates),
        ballots,
        quota,
        stages,
        elected,
        emptySeats,
        lots,
        margin);
  }

  /// The numbers of the elected, in order of election.
  public List<Integer> winners() {
    return elected.stream().map(Elected::candidate).toList();
  }
}
