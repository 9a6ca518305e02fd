package org.hustings.server.roll;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many electors a roll has: in all, in each contest (by its slug), and by the unit's id, the
/// unit's kind, region and section of the membership. An elector without a unit or region is in
/// none of these; one may be in several sections.
public record Totals(
    long electors,
    SortedMap<String, Long> byContest,
    SortedMap<String, Long> byUnit,
    SortedMap<String, Long> byKind,
    SortedMap<String, Long> byRegion,
    SortedMap<String, Long> bySection) {
  public Totals {
    byContest = copy(byContest);
    byUnit = copy(byUnit);
    byKind = copy(byKind);
    byRegion = copy(byRegion);
    bySection = copy(bySection);
  }

  private static SortedMap<String, Long> copy(SortedMap<String, Long> counts) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }
}
