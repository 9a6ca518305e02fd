package org.hustings.server.roll.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hustings.server.roll.FrozenRoll;
import org.hustings.server.roll.PublicNumbers;
import org.hustings.server.roll.Totals;
import org.hustings.server.roll.change.PublishedChange;

/// A roll's public numbers as JSON. Its form is documented at `/openapi.json` and changes only by
/// additions.
record RollJson(
    String election,
    String title,
    String source,
    OffsetDateTime asOf,
    OffsetDateTime frozenAt,
    String sha256,
    long electors,
    long added,
    long removed,
    long floor,
    List<Electors> contests,
    List<Electors> kinds,
    List<Electors> regions,
    List<Electors> sections,
    List<Change> changes) {
  /// How many electors one contest, kind of unit, region or section had at the freeze.
  record Electors(String id, String name, long electors) {}

  /// One change since the freeze, chained to the one before it.
  record Change(int number, String at, String change, String sha256) {}

  static RollJson of(
      RollView view, FrozenRoll roll, long added, long removed, List<PublishedChange> changes) {
    Totals totals = roll.totals();
    return new RollJson(
        roll.election().slug(),
        view.election().title(),
        roll.source(),
        in(view, roll.asOf()),
        in(view, roll.frozenAt()),
        roll.hash(),
        totals.electors(),
        added,
        removed,
        PublicNumbers.FLOOR,
        numbers(view, Grouping.CONTEST, totals.byContest()),
        numbers(view, Grouping.KIND, PublicNumbers.of(totals.byKind()).shown()),
        numbers(view, Grouping.REGION, PublicNumbers.of(totals.byRegion()).shown()),
        numbers(view, Grouping.SECTION, PublicNumbers.of(totals.bySection()).shown()),
        changes.stream()
            .map(one -> new Change(one.number(), one.at().toString(), one.what(), one.hash()))
            .toList());
  }

  private static List<Electors> numbers(RollView view, Grouping by, Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(one -> new Electors(one.getKey(), view.name(by, one.getKey()), one.getValue()))
        .toList();
  }

  private static OffsetDateTime in(RollView view, Instant instant) {
    return instant.atZone(view.election().zone()).toOffsetDateTime();
  }
}
