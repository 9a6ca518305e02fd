package org.hustings.count.naive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.TreeSet;
import org.hustings.count.Contest;

/// The Scottish rules again.
final class NaiveScottish extends NaiveCount {
  NaiveScottish(Contest contest) {
    super(contest);
  }

  @Override
  void count() {
    quota = BigDecimal.valueOf(papers.size() / (seats + 1) + 1L);
    endOfStage();
    while (vacancies() > 0) {
      if (continuing.size() <= vacancies()) {
        for (Set<Integer> left = continuing; !left.isEmpty(); ) {
          elect(narrow(extreme(left, votes, 1), 1, true).iterator().next());
        }
        return;
      }
      if (surpluses().signum() > 0) {
        transferSurplus();
      } else {
        exclude();
      }
      endOfStage();
    }
  }

  private void transferSurplus() {
    Set<Integer> over = new TreeSet<>();
    for (int candidate : elected) {
      if (surplusOf(candidate).signum() > 0) {
        over.add(candidate);
      }
    }
    int chosen = narrow(extreme(over, votes, 1), 1, true).iterator().next();
    BigDecimal surplus = surplusOf(chosen);
    for (Paper paper : heldBy(chosen)) {
      paper.value = surplus.multiply(paper.value).divide(votesOf(chosen), 5, RoundingMode.DOWN);
      move(paper);
    }
    votes.put(chosen, quota);
  }

  private void exclude() {
    int chosen = narrow(extreme(continuing, votes, -1), -1, true).iterator().next();
    continuing.remove(chosen);
    heldBy(chosen).forEach(this::move);
    votes.put(chosen, BigDecimal.ZERO);
  }

  private void move(Paper paper) {
    Integer next = paper.next(continuing);
    paper.holder = null;
    if (next != null) {
      give(paper, next);
    }
  }

  private void elect(int candidate) {
    continuing.remove(candidate);
    elected.add(candidate);
  }

  private void endOfStage() {
    Set<Integer> reached = new TreeSet<>();
    for (int candidate : continuing) {
      if (votesOf(candidate).compareTo(quota) >= 0) {
        reached.add(candidate);
      }
    }
    while (!reached.isEmpty()) {
      int next = narrow(extreme(reached, votes, 1), 1, true).iterator().next();
      elect(next);
      reached.remove(next);
    }
    remember();
    endStage();
  }
}
