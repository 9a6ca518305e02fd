package org.hustings.count;

import java.util.Arrays;

/// Merges equal rankings as they stream in, so that memory grows with the distinct rankings only,
/// however many ballots there are.
///
/// Marks are appended to one array; when a ranking ends, a hash table of places tells whether it
/// has come before. If so its weight is raised and its marks are overwritten by the next ranking;
/// otherwise they stay where they are. No object is made for a ballot.
public final class RankingsBuilder {
  private static final int MOST_MARKS = Integer.MAX_VALUE - 8;

  private short[] marks = new short[1 << 16];
  private int[] starts = new int[1 << 12];
  private long[] weights = new long[1 << 12];
  private int distinct;
  private int written;

  /// For each slot the upper half of a ranking's hash above its index + 1; 0 where it is free.
  private long[] slots = new long[1 << 13];

  /// A builder without a ranking.
  public RankingsBuilder() {
    // nothing to keep yet
  }

  /// Appends one mark to the ranking in hand, as [Rankings] defines marks.
  ///
  /// @throws BadContest beyond 32,767
  public void mark(int mark) {
    if (mark != (short) mark || mark == Short.MIN_VALUE) {
      throw new BadContest("a mark", String.valueOf(mark), "at most " + Short.MAX_VALUE);
    }
    if (written == marks.length) {
      marks = Arrays.copyOf(marks, grown(marks.length));
    }
    marks[written++] = (short) mark;
  }

  /// Whether no ranking has ended yet.
  public boolean isEmpty() {
    return distinct == 0;
  }

  /// Forgets the ranking in hand.
  public void drop() {
    written = starts[distinct];
  }

  /// Ends the ranking in hand: this many more ballots bear it. Preferences skipped at its end mean
  /// nothing and are dropped.
  public void end(long weight) {
    if (weight < 1) {
      throw new BadContest("a ranking", weight + " ballots", "1 or more that bear it");
    }
    int start = starts[distinct];
    while (written > start && marks[written - 1] == Rankings.SKIPPED) {
      written--;
    }
    int hash = hash(start);
    int slot = hash & slots.length - 1;
    for (long held; (held = slots[slot]) != 0; slot = slot + 1 & slots.length - 1) {
      if ((int) (held >>> 32) == hash && same((int) held - 1, start)) {
        weights[(int) held - 1] = Math.addExact(weights[(int) held - 1], weight);
        written = start;
        return;
      }
    }
    slots[slot] = (long) hash << 32 | distinct + 1;
    weights[distinct++] = weight;
    if (distinct == weights.length) {
      weights = Arrays.copyOf(weights, grown(distinct));
    }
    if (distinct == starts.length) {
      starts = Arrays.copyOf(starts, grown(distinct));
    }
    starts[distinct] = written;
    if (distinct > slots.length / 2) {
      rehash();
    }
  }

  /// Adds a whole ranking, borne by this many ballots.
  public RankingsBuilder add(long weight, int... ranking) {
    for (int mark : ranking) {
      mark(mark);
    }
    end(weight);
    return this;
  }

  /// Gives candidates other numbers: `numbers[old]` is the new one. For files that name candidates
  /// before all of them are known. Candidates who share a preference are put in the order of their
  /// new numbers.
  public void renumber(int[] numbers) {
    for (int i = 0; i < written; i++) {
      int mark = marks[i];
      marks[i] = (short) (mark < 0 ? -numbers[-mark] : numbers[mark]);
    }
    for (int i = 0; i < written; i++) {
      int end = i + 1;
      while (end < written && marks[end] < 0) {
        end++;
      }
      if (end > i + 1) {
        sortShared(i, end);
      }
    }
  }

  private void sortShared(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      marks[i] = (short) -marks[i];
    }
    Arrays.sort(marks, from, to);
    for (int i = from + 1; i < to; i++) {
      marks[i] = (short) -marks[i];
    }
  }

  /// The rankings in lexicographic order. The builder is spent.
  ///
  /// @throws BadContest if one of them ranks somebody twice, or shares a preference with nobody
  public Rankings build() {
    drop();
    slots = new long[0];
    int[] order = new RankingOrder(marks, starts, distinct).sorted();
    short[] sortedMarks = new short[written];
    int[] sortedStarts = new int[distinct + 1];
    long[] sortedWeights = new long[distinct];
    int end = 0;
    for (int i = 0; i < distinct; i++) {
      int from = starts[order[i]];
      for (int to = starts[order[i] + 1]; from < to; from++) {
        sortedMarks[end++] = marks[from];
      }
      sortedStarts[i + 1] = end;
      sortedWeights[i] = weights[order[i]];
    }
    return new Rankings(sortedMarks, sortedStarts, sortedWeights);
  }

  private int hash(int start) {
    int hash = written - start;
    for (int i = start; i < written; i++) {
      hash = (hash ^ marks[i]) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash;
  }

  private boolean same(int ranking, int start) {
    int from = starts[ranking];
    if (starts[ranking + 1] - from != written - start) {
      return false;
    }
    for (int i = start; i < written; i++) {
      if (marks[i] != marks[from++]) {
        return false;
      }
    }
    return true;
  }

  private void rehash() {
    long[] larger = new long[slots.length * 2];
    for (long held : slots) {
      if (held != 0) {
        int slot = (int) (held >>> 32) & larger.length - 1;
        while (larger[slot] != 0) {
          slot = slot + 1 & larger.length - 1;
        }
        larger[slot] = held;
      }
    }
    slots = larger;
  }

  private static int grown(int length) {
    if (length == MOST_MARKS) {
      throw new CannotCount(
          "the distinct rankings hold more than " + MOST_MARKS + " preferences: too many to keep");
    }
    return (int) Math.min((long) length + (length >> 1) + 64, MOST_MARKS);
  }
}
