package org.hustings.count.naive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.Rankings;

/// New Zealand's Meek paper by paper, for several seats, until the count would need a pseudo-random
/// number or goes round in a circle; then it gives up.
final class NaiveNzMeek {
  private static final BigDecimal ULP = new BigDecimal("0.000000001");
  private static final BigDecimal NEGLIGIBLE = new BigDecimal("0.0001");
  private static final int MOST_ITERATIONS = 2000;

  private final int seats;
  private final BigDecimal papers;
  private final List<List<Integer>> rankings = new ArrayList<>();
  private final Set<Integer> hopeful = new TreeSet<>();
  private final Map<Integer, BigDecimal> keep = new TreeMap<>();
  private final Map<Integer, BigDecimal> votes = new TreeMap<>();
  private final List<Map<Integer, BigDecimal>> history = new ArrayList<>();
  private BigDecimal quota = BigDecimal.ZERO;
  private boolean eventful;

  final Set<Integer> elected = new TreeSet<>();

  /// Votes at every distribution at which someone was elected or excluded.
  final List<Map<Integer, BigDecimal>> tables = new ArrayList<>();

  boolean gaveUp;

  NaiveNzMeek(Contest contest) {
    seats = contest.seats();
    papers = BigDecimal.valueOf(contest.rankings().total());
    for (Candidate candidate : contest.candidates()) {
      hopeful.add(candidate.number());
      keep.put(candidate.number(), BigDecimal.ONE);
    }
    Rankings read = contest.rankings();
    for (int r = 0; r < read.distinct(); r++) {
      List<Integer> ranking = new ArrayList<>();
      for (int place = read.start(r); place < read.end(r); place++) {
        ranking.add((int) read.mark(place));
      }
      for (long copy = 0; copy < read.weight(r); copy++) {
        rankings.add(ranking);
      }
    }
  }

  void count() {
    while (!gaveUp && elected.size() < seats && elected.size() + hopeful.size() > seats) {
      iterate();
    }
    if (elected.size() < seats) {
      elected.addAll(hopeful);
    }
  }

  private void iterate() {
    eventful = false;
    distribute();
    history.add(new TreeMap<>(votes));
    elected.addAll(hopeful.stream().filter(c -> votesOf(c).compareTo(quota) >= 0).toList());
    eventful |= hopeful.removeAll(elected);
    BigDecimal surplus = BigDecimal.ZERO;
    for (int candidate : elected) {
      surplus = surplus.add(votesOf(candidate).subtract(quota).max(BigDecimal.ZERO));
    }
    Map<Integer, BigDecimal> votesNow = new TreeMap<>(votes);
    boolean papersMove = elected.size() < seats && exclude(surplus);
    boolean filled = elected.size() == seats || elected.size() + hopeful.size() <= seats;
    if (!filled && !lowerKeepValues() && !papersMove) {
      remove(lowest());
    }
    if (eventful) {
      tables.add(votesNow);
    }
    gaveUp |= history.size() > MOST_ITERATIONS;
  }

  /// Whether an excluded candidate had votes to pass on.
  private boolean exclude(BigDecimal surplus) {
    List<BigDecimal> ascending = hopeful.stream().map(this::votesOf).sorted().toList();
    boolean several = ascending.get(1).signum() == 0;
    if (several) {
      if (surplus.compareTo(NEGLIGIBLE) < 0) {
        List<Integer> voteless = hopeful.stream().filter(c -> votesOf(c).signum() == 0).toList();
        gaveUp |= hopeful.size() - voteless.size() + elected.size() < seats;
        voteless.forEach(this::remove);
      }
      return false;
    }
    boolean certain = ascending.get(1).subtract(ascending.get(0)).compareTo(surplus) > 0;
    if (!certain && surplus.compareTo(NEGLIGIBLE) >= 0) {
      return false;
    }
    int lowest = lowest();
    remove(lowest);
    return votesOf(lowest).signum() > 0;
  }

  private void remove(int candidate) {
    hopeful.remove(candidate);
    keep.remove(candidate);
    eventful = true;
  }

  private int lowest() {
    Set<Integer> tied = NaiveCount.extreme(hopeful, votes, -1);
    for (Map<Integer, BigDecimal> then : history) {
      tied = NaiveCount.extreme(tied, then, -1);
    }
    gaveUp |= tied.size() > 1;
    return tied.iterator().next();
  }

  private void distribute() {
    votes.clear();
    BigDecimal left = BigDecimal.ZERO;
    for (List<Integer> ranking : rankings) {
      BigDecimal value = BigDecimal.ONE;
      for (int candidate : ranking) {
        BigDecimal kept = keep.get(candidate);
        if (kept != null) {
          BigDecimal part = value.multiply(kept).setScale(9, RoundingMode.UP);
          votes.merge(candidate, part, BigDecimal::add);
          value = value.subtract(part);
        }
      }
      left = left.add(value);
    }
    quota =
        papers.subtract(left).divide(BigDecimal.valueOf(seats + 1L), 9, RoundingMode.DOWN).add(ULP);
  }

  private boolean lowerKeepValues() {
    boolean changed = false;
    for (int candidate : elected) {
      BigDecimal has = votesOf(candidate);
      BigDecimal kept = keep.getOrDefault(candidate, BigDecimal.ONE);
      if (has.compareTo(quota) > 0) {
        BigDecimal product = quota.multiply(kept).setScale(9, RoundingMode.UP);
        BigDecimal next = product.divide(has, 9, RoundingMode.UP);
        changed |= next.compareTo(kept) != 0;
        keep.put(candidate, next);
      }
    }
    return changed;
  }

  private BigDecimal votesOf(int candidate) {
    return votes.getOrDefault(candidate, BigDecimal.ZERO);
  }
}
