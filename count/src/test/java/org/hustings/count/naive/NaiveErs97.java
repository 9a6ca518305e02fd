package org.hustings.count.naive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hustings.count.Contest;
import org.jspecify.annotations.Nullable;

/// ERS97 again.
final class NaiveErs97 extends NaiveCount {
  private BigDecimal nonTransferable = BigDecimal.ZERO;

  NaiveErs97(Contest contest) {
    super(contest);
  }

  @Override
  void count() {
    quota = share(valid(), seats + 1); // 5.1.6
    remember();
    deem();
    endStage();
    while (vacancies() > 0 && !continuing.isEmpty()) {
      if (continuing.size() <= vacancies()) {
        electRest();
        return;
      }
      List<Integer> lowest = new ArrayList<>(continuing);
      lowest.sort((a, b) -> votesOf(a).compareTo(votesOf(b)));
      int together = together(lowest);
      if (together == 0) {
        transferSurplus();
      } else {
        Set<Integer> excluded = choose(lowest, together);
        if (continuing.size() - excluded.size() == vacancies()) { // 5.5.1
          continuing.removeAll(excluded);
          electRest();
          return;
        }
        exclude(excluded);
      }
      endStage();
    }
  }

  private static BigDecimal share(BigDecimal votes, int parts) {
    return votes.divide(BigDecimal.valueOf(parts), 2, RoundingMode.UP);
  }

  /// 5.2.2, 5.2.5: the most that can go with all surpluses waiting; 0 if a surplus cannot wait.
  private int together(List<Integer> lowest) {
    for (int count = continuing.size() - vacancies(); count > 0; count--) {
      BigDecimal sum = surpluses();
      for (int candidate : lowest.subList(0, count)) {
        sum = sum.add(votesOf(candidate));
      }
      if (sum.compareTo(votesOf(lowest.get(count))) <= 0) {
        return count;
      }
    }
    return 0;
  }

  private Set<Integer> choose(List<Integer> lowest, int count) {
    Set<Integer> left = new TreeSet<>(lowest);
    Set<Integer> chosen = new TreeSet<>();
    while (chosen.size() < count) {
      int next = narrow(extreme(left, votes, -1), -1, false).iterator().next();
      chosen.add(next);
      left.remove(next);
    }
    return chosen;
  }

  private void transferSurplus() {
    Set<Integer> over = new TreeSet<>();
    for (int candidate : elected) {
      if (surplusOf(candidate).signum() > 0) {
        over.add(candidate);
      }
    }
    int chosen = narrow(extreme(over, votes, 1), 1, false).iterator().next();
    BigDecimal surplus = surplusOf(chosen);
    int last = 0;
    for (Paper paper : heldBy(chosen)) {
      last = Math.max(last, paper.move);
    }
    List<Paper> transferable = new ArrayList<>();
    BigDecimal worth = BigDecimal.ZERO;
    for (Paper paper : heldBy(chosen)) {
      if (paper.move == last && paper.next(continuing) != null) {
        transferable.add(paper);
        worth = worth.add(paper.value);
      }
    }
    moves++;
    BigDecimal credited = BigDecimal.ZERO;
    for (Paper paper : transferable) {
      if (worth.compareTo(surplus) > 0) {
        paper.value = surplus.divide(BigDecimal.valueOf(transferable.size()), 2, RoundingMode.DOWN);
      }
      credited = credited.add(paper.value);
      move(paper);
    }
    nonTransferable = nonTransferable.add(surplus.subtract(credited));
    votes.put(chosen, quota);
    remember();
    deem();
  }

  private void exclude(Set<Integer> excluded) {
    continuing.removeAll(excluded);
    TreeMap<BigDecimal, List<Paper>> batches = new TreeMap<>(Collections.reverseOrder());
    for (int candidate : excluded) {
      for (Paper paper : heldBy(candidate)) {
        batches.computeIfAbsent(paper.value, value -> new ArrayList<>()).add(paper);
      }
    }
    for (List<Paper> batch : batches.values()) {
      moves++;
      for (Paper paper : batch) {
        if (paper.holder != null) {
          votes.merge(paper.holder, paper.value, BigDecimal::subtract);
        }
        if (move(paper) == null) {
          nonTransferable = nonTransferable.add(paper.value);
        }
      }
      if (elected.isEmpty()) {
        quota = share(valid().subtract(nonTransferable), seats + 1); // 5.4.8
      }
      remember();
      deem();
      if (vacancies() == 0) {
        return;
      }
    }
    deem();
  }

  private @Nullable Integer move(Paper paper) {
    Integer next = paper.next(continuing);
    paper.holder = null;
    if (next != null) {
      give(paper, next);
    }
    return next;
  }

  /// 5.1.7, 5.3.13, 5.4.9, 5.6.2.
  private void deem() {
    while (vacancies() > 0) {
      BigDecimal active = surpluses();
      for (Paper paper : papers) {
        if (paper.holder != null && !elected.contains(paper.holder)) {
          active = active.add(paper.value);
        }
      }
      BigDecimal required = quota.min(share(active, vacancies() + 1));
      Set<Integer> reached = new TreeSet<>();
      for (int candidate : continuing) {
        if (votesOf(candidate).compareTo(required) >= 0) {
          reached.add(candidate);
        }
      }
      Set<Integer> top = extreme(reached, votes, 1);
      Set<Integer> first = narrow(top, 1, false);
      if (first.isEmpty() || first.size() > vacancies()) {
        return;
      }
      int next = first.iterator().next();
      continuing.remove(next);
      elected.add(next);
    }
  }

  private void electRest() {
    while (!continuing.isEmpty()) {
      int next = narrow(extreme(continuing, votes, 1), 1, false).iterator().next();
      continuing.remove(next);
      elected.add(next);
    }
  }
}
