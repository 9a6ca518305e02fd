package org.hustings.count.file;

import java.util.Arrays;
import org.hustings.count.Rankings;
import org.hustings.count.RankingsBuilder;

/// The ranking that a reader has in hand, kept apart until it is whole: equal preferences are put
/// in the order of the candidates' numbers, and nobody is ranked twice.
final class MarkList {
  private final RankingsBuilder rankings;
  private final int candidates;
  private int[] marks = new int[64];
  private final boolean[] seen;
  private int length;
  private int group;

  MarkList(RankingsBuilder rankings, int candidates) {
    this.rankings = rankings;
    this.candidates = candidates;
    this.seen = new boolean[candidates + 1];
  }

  int candidates() {
    return candidates;
  }

  /// Whether no ranking has been handed over yet, by anyone.
  boolean noneEnded() {
    return rankings.isEmpty();
  }

  /// Starts the next preference.
  void preference() {
    closeGroup();
  }

  /// Leaves a preference out.
  void skip() {
    closeGroup();
    append(Rankings.SKIPPED);
    group = length;
  }

  /// Gives the candidate the preference in hand; false if the candidate was ranked before.
  boolean rank(int candidate) {
    if (seen[candidate]) {
      return false;
    }
    seen[candidate] = true;
    append(candidate);
    return true;
  }

  /// Hands the ranking over, borne by this many ballots.
  void end(long weight) {
    closeGroup();
    for (int i = 0; i < length; i++) {
      rankings.mark(marks[i]);
    }
    rankings.end(weight);
    clear();
  }

  void clear() {
    for (int i = 0; i < length; i++) {
      seen[Math.abs(marks[i])] = false;
    }
    length = 0;
    group = 0;
  }

  private void append(int mark) {
    if (length == marks.length) {
      marks = Arrays.copyOf(marks, length * 2);
    }
    marks[length++] = mark;
  }

  private void closeGroup() {
    if (length - group > 1) {
      Arrays.sort(marks, group, length);
      for (int i = group + 1; i < length; i++) {
        marks[i] = -marks[i];
      }
    }
    group = length;
  }
}
