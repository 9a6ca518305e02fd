package org.hustings.count.meek;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import org.hustings.count.CannotCount;
import org.hustings.count.papers.PaperTree;

/// Votes and keep values with far more digits than are shown: whole numbers of 2⁻⁶⁰ of a vote, some
/// 18 decimals, of which six are shown and twelve guard them. A binary scale makes the product of a
/// value and a keep value one multiplication and a shift. Sums are kept in two halves of 30 bits of
/// the fraction, so that adding never carries.
final class Guarded {
  static final int PLACES = 6;
  static final long ONE = 1L << 60;

  private static final int HALF = 30;
  private static final long LOW = (1L << HALF) - 1;
  private static final long MOST_PAPERS = 1L << 32;

  private final boolean warren;
  private final long[] high;
  private final long[] low;
  private long[] rest = new long[0];

  /// @param warren whether a keep value is the most that a candidate takes of a paper, and not the
  ///   part taken of what comes
  Guarded(boolean warren, int candidates) {
    this.warren = warren;
    this.high = new long[candidates + 1];
    this.low = new long[candidates + 1];
  }

  /// Gives every paper's value out.
  ///
  /// @param keep by candidate number; that of nobody (0) is [#ONE]
  void distribute(PaperTree tree, SharedPapers shared, long[] keep) {
    if (rest.length < tree.size()) {
      rest = new long[tree.candidates().length];
    }
    long[] rest = this.rest;
    int[] candidates = tree.candidates();
    int[] parents = tree.parents();
    long[] papers = tree.papers();
    Arrays.fill(high, 0);
    Arrays.fill(low, 0);
    rest[0] = ONE;
    for (int e = 1, size = tree.size(); e < size; e++) {
      long value = rest[parents[e]];
      int candidate = candidates[e];
      long part = keep[candidate];
      long kept = part == ONE ? value : warren ? Math.min(value, part) : times(value, part);
      high[candidate] += papers[e] * (kept >>> HALF);
      low[candidate] += papers[e] * (kept & LOW);
      rest[e] = value - kept;
    }
    shared.distribute(keep, this);
  }

  /// Gives a candidate this much of so many papers.
  void give(int candidate, long papers, long kept) {
    high[candidate] += papers * (kept >>> HALF);
    low[candidate] += papers * (kept & LOW);
  }

  /// What the candidate was given, in 2⁻⁶⁰ of a vote.
  BigInteger votes(int candidate) {
    return BigInteger.valueOf(high[candidate])
        .shiftLeft(HALF)
        .add(BigInteger.valueOf(low[candidate]));
  }

  /// How many papers of the tree gave each candidate something, by candidate number; those with
  /// something left over at 0.
  long[] papers(PaperTree tree) {
    long[] given = new long[high.length];
    for (int e = 1; e < tree.size(); e++) {
      if (rest[tree.parents()[e]] > 0) {
        given[tree.candidates()[e]] += tree.papers()[e];
      }
    }
    return given;
  }

  /// The product of two parts of one, cut.
  static long times(long one, long other) {
    return (Math.multiplyHigh(one, other) << 4) | ((one * other) >>> 60);
  }

  /// So many whole votes.
  ///
  /// @throws CannotCount above four thousand million, which the sums do not leave room for
  static BigInteger votes(long papers) {
    if (papers > MOST_PAPERS) {
      throw new CannotCount(
          "%d ballots are more than the %d that this rule's arithmetic takes"
              .formatted(papers, MOST_PAPERS));
    }
    return BigInteger.valueOf(papers).shiftLeft(60);
  }

  /// A number of votes that is a negative power of ten.
  static BigInteger tenTo(int exponent) {
    return BigInteger.ONE.shiftLeft(60).divide(BigInteger.TEN.pow(-exponent));
  }

  /// Cut to the decimals shown.
  static BigDecimal decimal(BigInteger votes) {
    return decimal(votes, PLACES);
  }

  static BigDecimal decimal(BigInteger votes, int places) {
    return new BigDecimal(votes)
        .divide(new BigDecimal(BigInteger.ONE.shiftLeft(60)), places, RoundingMode.DOWN);
  }
}
