package org.hustings.count.naive;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One ballot paper, with the value it has now and the candidate who holds it.
final class Paper {
  final List<Integer> preferences;
  BigDecimal value = BigDecimal.ONE;
  @Nullable Integer holder;

  /// Numbers the moves of papers, so that the last batch received can be told.
  int move;

  Paper(List<Integer> preferences) {
    this.preferences = preferences;
  }

  @Nullable Integer next(Set<Integer> continuing) {
    for (int candidate : preferences) {
      if (continuing.contains(candidate)) {
        return candidate;
      }
    }
    return null;
  }
}
