package org.hustings.count.av;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hustings.count.Contest;
import org.hustings.count.papers.PaperTree;
import org.hustings.count.papers.Reading;

/// The papers of one electorate, or of several that weigh differently, and what each candidate's
/// are worth now.
///
/// Where there are sections, a candidate's worth is the sum over them of weight × votes ÷ votes of
/// all who continue in that section, so that a section keeps its weight while its papers run out.
/// Worths are exact: each is a numerator over one denominator for all.
final class Poll {
  private final List<BigDecimal> weights;
  private final List<PaperTree> trees = new ArrayList<>();
  private final boolean weighted;
  private final int candidates;
  private final long[][] votes;
  private final BigInteger[] worths;
  private BigInteger one = BigInteger.ONE;

  private Poll(List<Contest> contests, List<BigDecimal> weights, boolean weighted) {
    this.weights = weights;
    this.weighted = weighted;
    this.candidates = contests.getFirst().candidates().size();
    this.votes = new long[contests.size()][candidates + 1];
    this.worths = new BigInteger[candidates + 1];
    for (Contest contest : contests) {
      trees.add(
          new PaperTree(contest.rankings(), Reading.UP_TO_EQUAL, candidates, contest.withdrawn())
              .withoutUnusable());
    }
    add();
  }

  static Poll of(Contest contest) {
    return new Poll(List.of(contest), List.of(BigDecimal.ONE), false);
  }

  static Poll of(List<Section> sections) {
    return new Poll(
        sections.stream().map(Section::contest).toList(),
        sections.stream().map(Section::weight).toList(),
        true);
  }

  void exclude(int candidate) {
    trees.forEach(tree -> tree.exclude(candidate));
    add();
  }

  private void add() {
    for (int s = 0; s < votes.length; s++) {
      Arrays.fill(votes[s], 0);
      PaperTree tree = trees.get(s);
      for (int e = 1; e < tree.size(); e++) {
        votes[s][tree.candidates()[e]] += tree.papers()[e];
      }
    }
    one = BigInteger.ONE;
    Arrays.fill(worths, BigInteger.ZERO);
    for (int s = 0; s < votes.length; s++) {
      weigh(s);
    }
  }

  private void weigh(int section) {
    long continuing = Arrays.stream(votes[section]).skip(1).sum();
    if (continuing == 0) {
      return;
    }
    BigDecimal weight = weights.get(section);
    BigInteger over = weighted ? BigInteger.valueOf(continuing) : BigInteger.ONE;
    BigInteger scale = BigInteger.TEN.pow(Math.max(0, weight.scale()));
    BigInteger numerator = weight.multiply(new BigDecimal(scale)).toBigIntegerExact();
    for (int c = 0; c <= candidates; c++) {
      BigInteger added = numerator.multiply(BigInteger.valueOf(c == 0 ? 0 : votes[section][c]));
      worths[c] = worths[c].multiply(over).multiply(scale).add(added.multiply(one));
    }
    one = one.multiply(over).multiply(scale);
  }

  /// The candidate's papers, all sections together.
  long papers(int candidate) {
    long sum = 0;
    for (long[] section : votes) {
      sum += section[candidate];
    }
    return sum;
  }

  /// How many papers had a usable first preference.
  long usable() {
    return trees.stream().mapToLong(PaperTree::usable).sum();
  }

  /// Exact, to be compared with others of the same moment.
  BigInteger worth(int candidate) {
    return worths[candidate];
  }

  /// What all candidates' papers are worth.
  BigInteger worthOfAll() {
    return Arrays.stream(worths).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /// A worth in votes, or in per cent of the college, cut.
  BigDecimal decimal(BigInteger worth, int decimals) {
    return new BigDecimal(worth).divide(new BigDecimal(one), decimals, RoundingMode.DOWN);
  }

  /// What the candidate's papers in one section are worth, cut.
  BigDecimal inSection(int section, int candidate, int decimals) {
    long continuing = Arrays.stream(votes[section]).skip(1).sum();
    return weights
        .get(section)
        .multiply(BigDecimal.valueOf(votes[section][candidate]))
        .divide(BigDecimal.valueOf(Math.max(1, continuing)), decimals, RoundingMode.DOWN);
  }
}
