package org.hustings.server.roll.draft;

import java.util.SortedMap;
import java.util.TreeMap;
import org.hustings.server.roll.Drafted;
import org.hustings.server.roll.Totals;

/// Counts those who go on a roll, one after the other.
final class Tally {
  private long electors;
  private final SortedMap<String, Long> byContest = new TreeMap<>();
  private final SortedMap<String, Long> byUnit = new TreeMap<>();
  private final SortedMap<String, Long> byKind = new TreeMap<>();
  private final SortedMap<String, Long> byRegion = new TreeMap<>();
  private final SortedMap<String, Long> bySection = new TreeMap<>();

  void add(Drafted drafted) {
    electors++;
    drafted.entitlements().forEach(one -> count(byContest, one.contest().slug()));
    drafted.sections().forEach(section -> count(bySection, section));
    if (drafted.unit() != null) {
      count(byUnit, drafted.unit().id().slug());
      count(byKind, drafted.unit().kind().id().slug());
    }
    if (drafted.region() != null) {
      count(byRegion, drafted.region());
    }
  }

  Totals totals() {
    return new Totals(electors, byContest, byUnit, byKind, byRegion, bySection);
  }

  private static void count(SortedMap<String, Long> counts, String key) {
    counts.merge(key, 1L, Long::sum);
  }
}
