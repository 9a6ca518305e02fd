package org.hustings.count.meek;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.hustings.count.CannotCount;
import org.hustings.count.papers.PaperTree;

/// Votes and keep values to nine decimal places, held as `long` billionths. One paper's value is at
/// most a billion of them, so a product of two values fits; only a quota times a keep value can
/// need more, and is then worked out wide.
final class NinePlaces {
  static final int PLACES = 9;
  static final long ONE = 1_000_000_000L;
  private static final BigInteger WIDE_ONE = BigInteger.valueOf(ONE);

  private long[] rest = new long[0];

  /// Gives every paper's value out: each candidate takes the part `keep` of what comes to them,
  /// rounded up, and what is left goes on. Rounding is per paper, so papers that came the same way
  /// are multiplied, not rounded again.
  ///
  /// @param keep by candidate number; that of nobody (0) is [#ONE]
  /// @param votes is overwritten, by candidate number; what nobody takes stands at 0
  void distribute(PaperTree tree, long[] keep, long[] votes) {
    if (rest.length < tree.size()) {
      rest = new long[tree.candidates().length];
    }
    long[] rest = this.rest;
    int[] candidates = tree.candidates();
    int[] parents = tree.parents();
    long[] papers = tree.papers();
    Arrays.fill(votes, 0);
    rest[0] = ONE;
    for (int e = 1, size = tree.size(); e < size; e++) {
      long value = rest[parents[e]];
      int candidate = candidates[e];
      long part = keep[candidate];
      long kept = part == ONE ? value : (value * part + ONE - 1) / ONE;
      votes[candidate] += papers[e] * kept;
      rest[e] = value - kept;
    }
  }

  /// How many papers gave each candidate something in the last distribution, by candidate number;
  /// those with something left over at 0.
  long[] papers(PaperTree tree, int candidates) {
    long[] given = new long[candidates];
    for (int e = 1; e < tree.size(); e++) {
      if (rest[tree.parents()[e]] > 0) {
        given[tree.candidates()[e]] += tree.papers()[e];
      }
    }
    return given;
  }

  /// The product of votes and a keep value, rounded up.
  static long timesUp(long votes, long keep) {
    if (Math.multiplyHigh(votes, keep) == 0 && votes * keep >= 0) {
      return Math.ceilDiv(votes * keep, ONE);
    }
    return BigInteger.valueOf(votes)
        .multiply(BigInteger.valueOf(keep))
        .add(WIDE_ONE)
        .subtract(BigInteger.ONE)
        .divide(WIDE_ONE)
        .longValueExact();
  }

  /// What part of `whole` the smaller `part` is, rounded up.
  static long overUp(long part, long whole) {
    if (part <= Long.MAX_VALUE / ONE) {
      return Math.ceilDiv(part * ONE, whole);
    }
    BigInteger wide = BigInteger.valueOf(whole);
    return BigInteger.valueOf(part)
        .multiply(WIDE_ONE)
        .add(wide)
        .subtract(BigInteger.ONE)
        .divide(wide)
        .longValueExact();
  }

  /// So many whole votes.
  ///
  /// @throws CannotCount above nine thousand million, which nine places do not leave room for
  static long votes(long papers) {
    if (papers > Long.MAX_VALUE / ONE) {
      throw new CannotCount(
          "%d ballots are more than the %d that can be counted to nine decimal places"
              .formatted(papers, Long.MAX_VALUE / ONE));
    }
    return papers * ONE;
  }

  static BigDecimal decimal(long votes) {
    return BigDecimal.valueOf(votes, PLACES);
  }
}
