package org.hustings.server.roll;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;

/// The numbers of a group that may be published: those from the floor on. Where one alone would be
/// hidden, and could be reckoned from the rest, the smallest of the others is hidden with it.
///
/// @param shown electors by key, in the order of the keys
/// @param hidden how many groups are not shown
public record PublicNumbers(Map<String, Long> shown, int hidden) {
  /// The fewest electors of a group whose number is published.
  public static final long FLOOR = 10;

  public static PublicNumbers of(SortedMap<String, Long> counts) {
    TreeSet<String> hidden = new TreeSet<>();
    counts.forEach((key, electors) -> {
      if (electors < FLOOR) {
        hidden.add(key);
      }
    });
    if (hidden.size() == 1) {
      counts.entrySet().stream()
          .filter(entry -> !hidden.contains(entry.getKey()))
          .min(Comparator.comparing(Map.Entry::getValue))
          .ifPresent(smallest -> hidden.add(smallest.getKey()));
    }
    Map<String, Long> shown = new LinkedHashMap<>(counts);
    hidden.forEach(shown::remove);
    return new PublicNumbers(shown, hidden.size());
  }
}
