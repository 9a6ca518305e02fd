package org.hustings.count.meek;

import org.hustings.count.Rankings;

/// Papers with equal preferences, shared as Meek proposed: as if every order of the candidates
/// ranked equal had been marked on an equal fraction of the paper.
///
/// Among k candidates ranked equal, one comes after m others in 1/k of the orders, after every set
/// of m others equally often. What reaches one is therefore the mean over m of the mean product of
/// what m others pass on. Those mean products are built up one candidate at a time, so that the
/// orders need not be gone through.
final class SharedPapers {
  private final Rankings rankings;
  private final int[] setAside;
  private final int[] group;
  private final long[] means;

  SharedPapers(Rankings rankings, int[] setAside, int candidates) {
    this.rankings = rankings;
    this.setAside = setAside;
    this.group = new int[candidates];
    this.means = new long[candidates + 1];
  }

  /// How many papers there are.
  long count() {
    long sum = 0;
    for (int ranking : setAside) {
      sum += rankings.weight(ranking);
    }
    return sum;
  }

  /// Gives out the papers' value; candidates who keep nothing are passed over.
  void distribute(long[] keep, Guarded votes) {
    for (int ranking : setAside) {
      distribute(ranking, keep, votes);
    }
  }

  private void distribute(int ranking, long[] keep, Guarded votes) {
    long papers = rankings.weight(ranking);
    long value = Guarded.ONE;
    int end = rankings.end(ranking);
    for (int p = rankings.start(ranking); p < end && value > 0; ) {
      int size = 0;
      do {
        int candidate = Math.abs(rankings.mark(p++));
        if (candidate != Rankings.SKIPPED && keep[candidate] > 0) {
          group[size++] = candidate;
        }
      } while (p < end && rankings.mark(p) < 0);
      value = share(size, value, papers, keep, votes);
    }
    votes.give(0, papers, value);
  }

  /// What is left of the value.
  private long share(int size, long value, long papers, long[] keep, Guarded votes) {
    long left = value;
    boolean whole = false;
    for (int i = 0; i < size; i++) {
      long reaching = Guarded.times(value, meanReaching(i, size, keep));
      long kept = Guarded.times(reaching, keep[group[i]]);
      votes.give(group[i], papers, kept);
      left -= kept;
      whole |= keep[group[i]] == Guarded.ONE;
    }
    if (whole) {
      // nothing passes a candidate who keeps everything: what is left is rounding
      votes.give(group[size - 1], papers, left);
      return 0;
    }
    return left;
  }

  private long meanReaching(int one, int size, long[] keep) {
    means[0] = Guarded.ONE;
    int others = 0;
    for (int i = 0; i < size; i++) {
      if (i != one) {
        others++;
        means[others] = 0;
        long passed = Guarded.ONE - keep[group[i]];
        for (int m = others; m > 0; m--) {
          means[m] =
              means[m] / others * (others - m) + Guarded.times(means[m - 1], passed) / others * m;
        }
      }
    }
    long sum = 0;
    for (int m = 0; m <= others; m++) {
      sum += means[m] / size;
    }
    return sum;
  }
}
