package org.hustings.count.meek;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Every candidate's votes after every distribution, to tell who was ahead when two first differed.
final class VoteHistory {
  private final List<long[]> counts = new ArrayList<>();
  private final List<Integer> stages = new ArrayList<>();

  /// @param votes by candidate number
  /// @param stage in which they were counted
  void add(long[] votes, int stage) {
    counts.add(votes.clone());
    stages.add(stage);
  }

  /// Orders candidates by their votes now, and among equals by who was ahead at the first
  /// difference; 0 where there has been none.
  Comparator<Integer> byVotesThenFirstDifference(long[] votes) {
    return Comparator.<Integer>comparingLong(candidate -> votes[candidate])
        .thenComparing(this::compareFirstDifference);
  }

  private int compareFirstDifference(int one, int other) {
    int count = firstDifference(one, other);
    return count < 0 ? 0 : Long.compare(counts.get(count)[one], counts.get(count)[other]);
  }

  /// The stage in which the two first differed, or 0.
  int stageOfFirstDifference(int one, int other) {
    int count = firstDifference(one, other);
    return count < 0 ? 0 : stages.get(count);
  }

  private int firstDifference(int one, int other) {
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i)[one] != counts.get(i)[other]) {
        return i;
      }
    }
    return -1;
  }
}
