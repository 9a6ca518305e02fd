package org.hustings.count.gregory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hustings.count.Lot.Purpose;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Recorder;

/// Proposes whose surplus is transferred next, or who is excluded.
final class Proposing {
  private final GregoryRule rule;
  private final Sheet sheet;
  private final Ties ties;
  private final Guards guards;
  private final Recorder recorder;

  Proposing(GregoryRule rule, Sheet sheet, Ties ties, Guards guards, Recorder recorder) {
    this.rule = rule;
    this.sheet = sheet;
    this.ties = ties;
    this.guards = guards;
    this.recorder = recorder;
  }

  /// How many of the lowest can be excluded together with all surpluses waiting, or 0 if a surplus
  /// must go first.
  int together(List<Integer> lowestFirst) {
    long together = sheet.surpluses();
    int most = 0;
    for (int count = 1;
        count < lowestFirst.size() && sheet.continuingCount - count >= sheet.vacancies;
        count++) {
      together += sheet.votes[lowestFirst.get(count - 1)];
      if (rule.gap().allows(together, sheet.votes[lowestFirst.get(count)])
          && constraintsAllow(lowestFirst, count)) {
        most = count;
      }
    }
    return most;
  }

  /// Under constraints it matters who of the level candidates goes: they are not parted.
  private boolean constraintsAllow(List<Integer> lowestFirst, int count) {
    if (guards.none() || count == 1) {
      return true;
    }
    long last = sheet.votes[lowestFirst.get(count - 1)];
    return last < sheet.votes[lowestFirst.get(count)]
        && guards.canBeExcluded(lowestFirst.subList(0, count));
  }

  /// The candidates who can be excluded, those with fewest votes first.
  List<Integer> lowestFirst() {
    List<Integer> lowestFirst = new ArrayList<>();
    for (int candidate : sheet.continuing()) {
      if (guards.canBeExcluded(candidate)) {
        int place = lowestFirst.size();
        while (place > 0 && sheet.votes[lowestFirst.get(place - 1)] > sheet.votes[candidate]) {
          place--;
        }
        lowestFirst.add(place, candidate);
      }
    }
    return lowestFirst;
  }

  /// Whose surplus goes next: the largest.
  int surplus() {
    List<Integer> withSurplus = new ArrayList<>();
    for (int candidate : sheet.elected) {
      if (sheet.surplus(candidate) > 0) {
        withSurplus.add(candidate);
      }
    }
    List<Integer> largest = Ties.extreme(withSurplus, sheet.votes, true);
    return ties.next(largest, true, Purpose.WHOSE_SURPLUS_IS_FIRST);
  }

  /// Who is excluded: so many of the lowest, ties at the border decided one by one.
  List<Integer> exclusion(List<Integer> lowestFirst, int count) {
    deferral(lowestFirst, count);
    long border = sheet.votes[lowestFirst.get(count - 1)];
    List<Integer> excluded = new ArrayList<>();
    List<Integer> tied = new ArrayList<>();
    for (int candidate : lowestFirst) {
      if (sheet.votes[candidate] < border) {
        excluded.add(candidate);
      } else if (sheet.votes[candidate] == border) {
        tied.add(candidate);
      }
    }
    while (excluded.size() < count) {
      boolean all = excluded.size() + tied.size() == count;
      int next = all ? tied.getFirst() : ties.next(tied, false, Purpose.WHO_IS_EXCLUDED);
      excluded.add(next);
      tied.removeAll(List.of(next));
    }
    if (count > 1) {
      recorder.decideNext(
          new Decision.Together(excluded, votesOf(excluded), rule.clauses().together()));
    }
    return excluded;
  }

  private void deferral(List<Integer> lowestFirst, int count) {
    long surpluses = sheet.surpluses();
    if (surpluses > 0) {
      List<Integer> waiting = new ArrayList<>();
      for (int candidate : sheet.elected) {
        if (sheet.surplus(candidate) > 0) {
          waiting.add(candidate);
        }
      }
      long gap = sheet.votes[lowestFirst.get(count)];
      for (int candidate : lowestFirst.subList(0, count)) {
        gap -= sheet.votes[candidate];
      }
      recorder.decideNext(
          new Decision.Deferral(waiting, sheet.decimal(surpluses), sheet.decimal(gap)));
    }
  }

  /// Theirs and all surpluses.
  private BigDecimal votesOf(List<Integer> excluded) {
    long together = sheet.surpluses();
    for (int candidate : excluded) {
      together += sheet.votes[candidate];
    }
    return sheet.decimal(together);
  }
}
