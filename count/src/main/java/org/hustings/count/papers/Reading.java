package org.hustings.count.papers;

import org.hustings.count.Rankings;

/// How far a ranking is read whose preferences are skipped or equal. A withdrawn candidate counts
/// as never ranked: two equal preferences of which one is for a withdrawn candidate are not equal.
public enum Reading {
  /// Up to the first preference that is skipped or equal to another.
  UNBROKEN,
  /// Skipped preferences mean nothing; up to the first that is equal to another.
  UP_TO_EQUAL,
  /// Skipped preferences mean nothing; a ranking with equal preferences is set aside whole, for the
  /// rule to share it out.
  SHARED;

  /// The end of a ranking that is set aside.
  static final int SET_ASIDE = -1;

  /// Where each ranking's marks end for the count, exclusive.
  int[] ends(Rankings rankings, boolean[] passedOver) {
    int[] ends = new int[rankings.distinct()];
    for (int r = 0; r < ends.length; r++) {
      ends[r] = end(rankings, r, passedOver);
    }
    return ends;
  }

  private int end(Rankings rankings, int ranking, boolean[] passedOver) {
    int end = rankings.end(ranking);
    int preference = rankings.start(ranking);
    int candidates = 0;
    for (int p = preference; p < end; p++) {
      int mark = rankings.mark(p);
      if (mark == Rankings.SKIPPED && this == UNBROKEN) {
        return p;
      }
      if (mark >= 0) {
        preference = p;
        candidates = 0;
      }
      if (!passedOver[Math.abs(mark)] && ++candidates == 2) {
        return this == SHARED ? SET_ASIDE : preference;
      }
    }
    return end;
  }
}
