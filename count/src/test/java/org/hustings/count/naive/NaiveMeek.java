package org.hustings.count.naive;

import java.math.BigDecimal;
import java.math.MathContext;
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

/// Meek and Warren with sixty digits, paper by paper. A paper with equal preferences is taken in
/// every order of them in turn, at an equal fraction of its value.
final class NaiveMeek {
  private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);
  private static final BigDecimal NEGLIGIBLE = new BigDecimal("1E-25");
  private static final BigDecimal MILLIONTH = new BigDecimal("0.000001");

  private record Ballot(BigDecimal papers, List<Integer> preferences) {}

  private final boolean warren;
  private final int seats;
  private final List<Ballot> ballots = new ArrayList<>();
  private final Set<Integer> hopeful = new TreeSet<>();
  private final Map<Integer, BigDecimal> keep = new TreeMap<>();
  private final Map<Integer, BigDecimal> votes = new TreeMap<>();
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal quota = BigDecimal.ZERO;

  final Set<Integer> elected = new TreeSet<>();

  /// Votes after each stage, by candidate.
  final List<Map<Integer, BigDecimal>> sheets = new ArrayList<>();

  NaiveMeek(Contest contest, boolean warren) {
    this.warren = warren;
    this.seats = contest.seats();
    for (Candidate candidate : contest.candidates()) {
      hopeful.add(candidate.number());
      keep.put(candidate.number(), BigDecimal.ONE);
    }
    Rankings rankings = contest.rankings();
    for (int r = 0; r < rankings.distinct(); r++) {
      List<List<Integer>> groups = new ArrayList<>();
      for (int place = rankings.start(r); place < rankings.end(r); place++) {
        int mark = rankings.mark(place);
        if (mark > 0 || groups.isEmpty()) {
          groups.add(new ArrayList<>());
        }
        if (mark != Rankings.SKIPPED) {
          groups.getLast().add(Math.abs(mark));
        }
      }
      List<List<Integer>> orders = orders(groups);
      BigDecimal papers = BigDecimal.valueOf(rankings.weight(r));
      total = total.add(papers);
      for (List<Integer> order : orders) {
        ballots.add(new Ballot(papers.divide(BigDecimal.valueOf(orders.size()), DIGITS), order));
      }
    }
  }

  private static List<List<Integer>> orders(List<List<Integer>> groups) {
    List<List<Integer>> orders = new ArrayList<>();
    orders.add(List.of());
    for (List<Integer> group : groups) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> order : orders) {
        permute(order, group, longer);
      }
      orders = longer;
    }
    return orders;
  }

  private static void permute(List<Integer> done, List<Integer> left, List<List<Integer>> into) {
    if (left.isEmpty()) {
      into.add(done);
    }
    for (Integer next : left) {
      List<Integer> more = new ArrayList<>(done);
      more.add(next);
      List<Integer> fewer = new ArrayList<>(left);
      fewer.removeIf(next::equals);
      permute(more, fewer, into);
    }
  }

  void count() {
    distribute();
    endStage();
    while (elected.size() < seats && elected.size() + hopeful.size() > seats) {
      if (surplus().compareTo(NEGLIGIBLE) > 0) {
        while (surplus().compareTo(NEGLIGIBLE) > 0) {
          for (int candidate : elected) {
            BigDecimal votesNow = votes.getOrDefault(candidate, BigDecimal.ZERO);
            if (votesNow.compareTo(quota) > 0) {
              keep.computeIfPresent(
                  candidate, (c, kept) -> kept.multiply(quota).divide(votesNow, DIGITS));
            }
          }
          distribute();
        }
      } else {
        exclude();
        distribute();
      }
      endStage();
    }
    if (elected.size() < seats) {
      elected.addAll(hopeful);
    }
  }

  /// The first of the lowest, those less than a millionth above included.
  private void exclude() {
    BigDecimal lowest =
        hopeful.stream().map(this::votesOf).min(BigDecimal::compareTo).orElseThrow();
    int excluded =
        hopeful.stream()
            .filter(c -> votesOf(c).subtract(lowest).compareTo(MILLIONTH) < 0)
            .findFirst()
            .orElseThrow();
    hopeful.remove(excluded);
    keep.remove(excluded);
  }

  private BigDecimal votesOf(int candidate) {
    return votes.getOrDefault(candidate, BigDecimal.ZERO);
  }

  private void distribute() {
    votes.clear();
    BigDecimal active = BigDecimal.ZERO;
    for (Ballot ballot : ballots) {
      BigDecimal value = BigDecimal.ONE;
      for (int candidate : ballot.preferences()) {
        BigDecimal kept = keep.get(candidate);
        if (kept != null) {
          BigDecimal taken = warren ? value.min(kept) : value.multiply(kept, DIGITS);
          votes.merge(candidate, taken.multiply(ballot.papers(), DIGITS), BigDecimal::add);
          value = value.subtract(taken);
        }
      }
      active = active.add(BigDecimal.ONE.subtract(value).multiply(ballot.papers(), DIGITS));
    }
    quota = active.divide(BigDecimal.valueOf(seats + 1L), DIGITS).add(MILLIONTH);
  }

  private BigDecimal surplus() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int candidate : elected) {
      sum = sum.add(votesOf(candidate).subtract(quota).max(BigDecimal.ZERO));
    }
    return sum;
  }

  private void endStage() {
    sheets.add(new TreeMap<>(votes));
    List<Integer> reached = hopeful.stream().filter(c -> votesOf(c).compareTo(quota) >= 0).toList();
    elected.addAll(reached);
    hopeful.removeAll(reached);
  }
}
