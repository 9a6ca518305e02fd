package org.hustings.server.organisation.unit;

import java.util.List;
import org.hustings.server.organisation.UnitId;
import org.jspecify.annotations.Nullable;

/// A unit as the audit log writes it: all of it is public.
record UnitEntry(
    String kind,
    String name,
    @Nullable String parent,
    @Nullable String region,
    @Nullable String nation,
    @Nullable String code,
    @Nullable String basis,
    @Nullable String from,
    @Nullable String until,
    List<String> aliases,
    List<String> successors) {
  static UnitEntry of(Unit unit) {
    return new UnitEntry(
        unit.kind().id().slug(),
        unit.name(),
        text(unit.parent()),
        unit.region(),
        unit.nation(),
        unit.code(),
        unit.basis(),
        text(unit.from()),
        text(unit.until()),
        unit.aliases(),
        unit.successors().stream().map(UnitId::slug).toList());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
