package org.hustings.server.organisation.imports;

import java.util.ArrayList;
import java.util.List;

/// Differences of one sort: how many there are, and the first of them.
public record Listing(long count, List<Difference> first) {
  /// What is listed; more than this nobody reads, and a million would fill the memory.
  public static final int MOST_LISTED = 200;

  public Listing {
    first = List.copyOf(first);
  }

  public static Listing of(List<Difference> all) {
    return new Listing(
        all.size(), new ArrayList<>(all.subList(0, Math.min(all.size(), MOST_LISTED))));
  }

  /// How many there are beyond those listed.
  public long more() {
    return count - first.size();
  }
}
