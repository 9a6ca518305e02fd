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
  private final boolean plain;
  private final int highest;

  /// For the builder, which keeps the order and hands its arrays over.
  Rankings(short[] marks, int[] starts, long[] weights) {
    this.marks = marks;
    this.starts = starts;
    this.weights = weights;
    this.total = Arrays.stream(weights).sum();
    boolean plain = true;
    int highest = 0;
    int[] rankedIn = new int[Short.MAX_VALUE + 1];
    for (int ranking = 0; ranking < weights.length; ranking++) {
      boolean shareable = false;
      for (int place = starts[ranking]; place < starts[ranking + 1]; place++) {
        int mark = marks[place];
        int candidate = Math.abs(mark);
        plain &= mark > SKIPPED;
        highest = Math.max(highest, candidate);
        if ((mark != SKIPPED && rankedIn[candidate] == ranking + 1) || (mark < 0 && !shareable)) {
          throw bad(ranking, candidate, mark < 0 && !shareable);
        }
        rankedIn[candidate] = ranking + 1;
        shareable = mark != SKIPPED;
      }
    }
    this.plain = plain;
    this.highest = highest;
  }

  private BadContest bad(int ranking, int candidate, boolean alone) {
    return new BadContest(
        "ranking " + Arrays.toString(Arrays.copyOfRange(marks, start(ranking), end(ranking))),
        alone
            ? "candidate " + candidate + " sharing a preference that nobody has"
            : "candidate " + candidate + " twice",
        alone ? "somebody before, whose preference it is" : "each candidate once");
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

  /// The first candidate of the ranking who is among those given, or 0 if none is. Equal and
  /// skipped preferences are not looked for: ask only where [#plain] holds.
  ///
  /// @param among by candidate's number
  public int first(int ranking, boolean[] among) {
    int end = starts[ranking + 1];
    for (int place = starts[ranking]; place < end; place++) {
      int candidate = marks[place];
      if (among[candidate]) {
        return candidate;
      }
    }
    return 0;
  }

  /// The highest number of a candidate whom somebody ranks; 0 where nobody is ranked.
  int highest() {
    return highest;
  }

  /// Whether no ranking has an equal or a skipped preference.
  public boolean plain() {
    return plain;
  }

  /// The mark at this place of all marks.
  public short mark(int place) {
    return marks[place];
  }
}
