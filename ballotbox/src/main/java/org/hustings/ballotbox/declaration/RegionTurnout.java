package org.hustings.ballotbox.declaration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Turnout in one region of the organisation, or in several that are too small to be shown alone.
///
/// @param region its name, [#ELSEWHERE] or [#NO_REGION]
/// @param voters electors whose vote was received
public record RegionTurnout(String region, long electors, long voters) {
  /// Fewer electors than this are not shown alone: the fewer they are, the more a figure says about
  /// each.
  public static final int FLOOR = 50;

  /// In place of a name: regions too small to be shown alone.
  public static final String ELSEWHERE = "Elsewhere";

  /// In place of a name: electors who live in none.
  public static final String NO_REGION = "No region";

  /// In per cent.
  public double turnout() {
    return electors == 0 ? 0 : 100.0 * voters / electors;
  }

  /// These regions, with the small ones put together until nothing below the floor can be told from
  /// the rest; empty if that leaves only one.
  public static List<RegionTurnout> aboveFloor(List<RegionTurnout> regions) {
    List<RegionTurnout> shown =
        new ArrayList<>(
            regions.stream().sorted(Comparator.comparingLong(RegionTurnout::electors)).toList());
    long electors = 0;
    long voters = 0;
    while (!shown.isEmpty()
        && (shown.getFirst().electors() < FLOOR || (electors > 0 && electors < FLOOR))) {
      RegionTurnout small = shown.removeFirst();
      electors += small.electors();
      voters += small.voters();
    }
    shown.sort(Comparator.comparing(RegionTurnout::region));
    if (electors >= FLOOR) {
      shown.add(new RegionTurnout(ELSEWHERE, electors, voters));
    }
    return shown.size() > 1 ? List.copyOf(shown) : List.of();
  }
}
