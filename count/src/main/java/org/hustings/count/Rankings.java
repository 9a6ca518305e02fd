package org.hustings.count;

import java.util.Arrays;

/// The distinct rankings of a contest, each with the number of ballots that bear it, in the
/// lexicographic order of their preferences, so that the order of the ballots in a file cannot show
/// in a count.
///
/// A ranking is a run of marks: a candidate's number for the next preference; the negated number
/// where the candidate shares the preference of the mark before; [#SKIPPED] for a preference that
/// was left out. Rankings that share their first marks stand together, as in a prefix tree.
public final class Rankings {
  /// The mark of a preference that the voter left out.
  public static final short SKIPPED = 0;

  private final short[] marks;
  private final int[] starts;
  private final long[] weights;
  private final long total;

  /// For the builder, which keeps the order and hands its arrays over.
  Rankings(short[] marks, int[] starts, long[] weights) {
    this.marks = marks;
    this.starts = starts;
    this.weights = weights;
    this.total = Arrays.stream(weights).sum();
  }

  /// How many different rankings there are.
  public int distinct() {
    return weights.length;
  }

  /// How many ballots there are.
  public long total() {
    return total;
  }

  /// How many ballots bear this ranking.
  public long weight(int ranking) {
    return weights[ranking];
  }

  /// Where the ranking's marks start, for [#mark].
  public int start(int ranking) {
    return starts[ranking];
  }

  /// Where the ranking's marks end, exclusive.
  public int end(int ranking) {
    return starts[ranking + 1];
  }

  /// The mark at this place of all marks.
  public short mark(int place) {
    return marks[place];
  }
}
