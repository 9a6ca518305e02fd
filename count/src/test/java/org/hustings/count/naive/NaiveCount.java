package org.hustings.count.naive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.Rankings;

/// What naive counts share: papers in a list, votes in a map, ties by a history of such maps and
/// then by the candidates' order.
abstract class NaiveCount {
  final List<Paper> papers = new ArrayList<>();
  final Set<Integer> continuing = new TreeSet<>();
  final List<Integer> elected = new ArrayList<>();
  final Map<Integer, BigDecimal> votes = new TreeMap<>();
  final List<Map<Integer, BigDecimal>> history = new ArrayList<>();

  /// Votes after each stage, one line a stage.
  final List<String> sheets = new ArrayList<>();

  final int seats;
  BigDecimal quota = BigDecimal.ZERO;
  int moves;

  NaiveCount(Contest contest) {
    seats = contest.seats();
    for (Candidate candidate : contest.candidates()) {
      votes.put(candidate.number(), BigDecimal.ZERO);
      if (!contest.withdrawn().contains(candidate.number())) {
        continuing.add(candidate.number());
      }
    }
    Rankings rankings = contest.rankings();
    for (int ranking = 0; ranking < rankings.distinct(); ranking++) {
      List<Integer> preferences = new ArrayList<>();
      for (int place = rankings.start(ranking); place < rankings.end(ranking); place++) {
        preferences.add((int) rankings.mark(place));
      }
      for (long copy = 0; copy < rankings.weight(ranking); copy++) {
        Paper paper = new Paper(preferences);
        Integer first = paper.next(continuing);
        if (first != null) {
          papers.add(paper);
          give(paper, first);
        }
      }
    }
  }

  abstract void count();

  int vacancies() {
    return seats - elected.size();
  }

  BigDecimal valid() {
    return BigDecimal.valueOf(papers.size());
  }

  void give(Paper paper, Integer candidate) {
    paper.holder = candidate;
    paper.move = moves;
    votes.merge(candidate, paper.value, BigDecimal::add);
  }

  List<Paper> heldBy(int candidate) {
    List<Paper> held = new ArrayList<>();
    for (Paper paper : papers) {
      if (paper.holder != null && paper.holder == candidate) {
        held.add(paper);
      }
    }
    return held;
  }

  BigDecimal votesOf(int candidate) {
    return votes.getOrDefault(candidate, BigDecimal.ZERO);
  }

  void remember() {
    history.add(new TreeMap<>(votes));
  }

  void endStage() {
    StringBuilder sheet = new StringBuilder();
    for (BigDecimal vote : votes.values()) {
      sheet.append(vote.stripTrailingZeros().toPlainString()).append(' ');
    }
    sheets.add(sheet.toString().strip());
  }

  BigDecimal surplusOf(int candidate) {
    return votesOf(candidate).subtract(quota).max(BigDecimal.ZERO);
  }

  BigDecimal surpluses() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int candidate : elected) {
      sum = sum.add(surplusOf(candidate));
    }
    return sum;
  }

  /// Those of them with the most (sign 1) or fewest (sign -1) of these votes.
  static Set<Integer> extreme(Set<Integer> among, Map<Integer, BigDecimal> votes, int sign) {
    Set<Integer> best = new TreeSet<>();
    for (int candidate : among) {
      boolean beaten = false;
      for (int other : among) {
        BigDecimal mine = votes.getOrDefault(candidate, BigDecimal.ZERO);
        beaten |= votes.getOrDefault(other, BigDecimal.ZERO).compareTo(mine) == sign;
      }
      if (!beaten) {
        best.add(candidate);
      }
    }
    return best;
  }

  /// Narrows by the history in the order given; what is left are those never apart.
  Set<Integer> narrow(Set<Integer> tied, int sign, boolean latestFirst) {
    Set<Integer> left = tied;
    List<Map<Integer, BigDecimal>> order = latestFirst ? history.reversed() : history;
    for (Map<Integer, BigDecimal> then : order) {
      left = extreme(left, then, sign);
    }
    return left;
  }
}
