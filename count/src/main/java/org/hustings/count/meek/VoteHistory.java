package org.hustings.count.meek;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Every candidate's votes at every distribution, to tell who was ahead when two first differed.
final class VoteHistory {
  private final List<long[]> counts = new ArrayList<>();
  private final List<Integer> stages = new ArrayList<>();

  /// @param votes by candidate number
  /// @param stage to which the distribution belongs
  void add(long[] votes, int stage) {
    counts.add(votes.clone());
    stages.add(stage);
  }

  /// Whoever was behind when the two first differed comes first; equal if they never did.
  Comparator<Integer> byFirstDifference() {
    return (one, other) -> {
      int count = firstDifference(one, other);
      return count < 0 ? 0 : Long.compare(counts.get(count)[one], counts.get(count)[other]);
    };
  }

  /// The stage by which the candidate had differed from all the others.
  int stageThatSeparated(int candidate, List<Integer> others) {
    int last = 0;
    for (int other : others) {
      if (other != candidate) {
        last = Math.max(last, firstDifference(candidate, other));
      }
    }
    return stages.get(last);
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
