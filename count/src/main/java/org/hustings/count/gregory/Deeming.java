package org.hustings.count.gregory;

import java.util.ArrayList;
import java.util.List;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Ground;
import org.hustings.count.record.Recorder;

/// Deems candidates elected: who reaches what is required, and who is left for the last seats.
final class Deeming {
  private final GregoryRule rule;
  private final Sheet sheet;
  private final Ties ties;
  private final Guards guards;
  private final Recorder recorder;

  Deeming(GregoryRule rule, Sheet sheet, Ties ties, Guards guards, Recorder recorder) {
    this.rule = rule;
    this.sheet = sheet;
    this.ties = ties;
    this.guards = guards;
    this.recorder = recorder;
  }

  /// Elects in descending order of votes. What is required can fall with each election, so it is
  /// calculated again after each.
  void reached(String clause) {
    while (sheet.vacancies > 0) {
      long required = required();
      List<Integer> top = Ties.extreme(continuingWith(required), sheet.votes, true);
      if (top.isEmpty()) {
        return;
      }
      List<Integer> first = ties.narrow(top, true).candidates();
      if (first.size() > sheet.vacancies) {
        recorder.decide(new Decision.LevelForTooFewSeats());
        return;
      }
      elect(first.getFirst(), ground(first.getFirst(), required, clause));
    }
  }

  /// Elects everyone left, those with most votes first.
  void lastSeats(Ground ground) {
    while (sheet.continuingCount > 0) {
      List<Integer> top = Ties.extreme(sheet.continuing(), sheet.votes, true);
      elect(ties.narrow(top, true).candidates().getFirst(), ground);
    }
  }

  /// Elects whoever alone has as many votes as all others and the surpluses together.
  void majority(Ground ground) {
    List<Integer> top = Ties.extreme(continuingWith(0), sheet.votes, true);
    if (top.size() != 1) {
      return;
    }
    long others = sheet.surpluses() - sheet.votes[top.getFirst()];
    for (int candidate : sheet.continuing()) {
      others += sheet.votes[candidate];
    }
    if (sheet.votes[top.getFirst()] >= others) {
      elect(top.getFirst(), ground);
    }
  }

  private void elect(int candidate, Ground ground) {
    sheet.elect(candidate);
    recorder.elect(candidate, ground);
    guards.review();
  }

  /// Who can be elected and has as many votes.
  private List<Integer> continuingWith(long required) {
    List<Integer> reached = new ArrayList<>();
    for (int candidate = 1; candidate <= sheet.candidates; candidate++) {
      if (guards.canBeElected(candidate) && sheet.votes[candidate] >= required) {
        reached.add(candidate);
      }
    }
    return reached;
  }

  private long required() {
    return rule.threshold() == Threshold.QUOTA
        ? sheet.quota
        : Math.min(sheet.quota, Math.ceilDiv(sheet.activeVote(), sheet.vacancies + 1));
  }

  private Ground ground(int candidate, long required, String clause) {
    if (sheet.votes[candidate] >= sheet.quota) {
      return new Ground.ReachedQuota(clause);
    }
    return new Ground.ReachedShare(
        sheet.decimal(required), sheet.decimal(sheet.activeVote()), sheet.vacancies + 1, clause);
  }
}
