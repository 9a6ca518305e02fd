package org.hustings.server.organisation.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Faults of one kind: what is wrong with so many lines, and the first of these.
public record FaultGroup(
    @Nullable String column, String problem, String remedy, long count, List<Long> first) {
  /// How many lines are named.
  static final int MOST_NAMED = 5;

  public FaultGroup {
    first = List.copyOf(first);
  }

  /// The lines as they are written behind "line" or "lines": "2, 3, 7 …".
  public String lines() {
    String named = String.join(", ", first.stream().map(String::valueOf).toList());
    return count > first.size() ? named + " …" : named;
  }
}
