package org.hustings.server.organisation.web;

import java.util.List;
import org.hustings.server.organisation.RegisterRefusal;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.unit.Kind;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitMatch;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.RefusedException;
import org.jspecify.annotations.Nullable;

/// A unit as the form shows it and as somebody filled it in: aliases one a line.
public record UnitForm(
    @Nullable String name,
    @Nullable String kind,
    @Nullable String parent,
    @Nullable String region,
    @Nullable String nation,
    @Nullable String code,
    @Nullable String from,
    @Nullable String aliases,
    @Nullable String reason) {
  static final UnitForm EMPTY = new UnitForm(null, "clp", null, null, null, null, null, null, null);

  static UnitForm of(Unit unit, Units units) {
    return new UnitForm(
        unit.name(),
        unit.kind().id().slug(),
        unit.parent() == null ? null : name(unit.parent(), units),
        unit.region(),
        unit.nation(),
        unit.code(),
        unit.from() == null ? null : unit.from().toString(),
        String.join("\n", unit.aliases()),
        null);
  }

  /// The unit that the form describes, with what it does not show taken from the unit as it is.
  Unit unit(UnitId id, Kind ofKind, @Nullable Unit before, Units units) {
    String parentName = Field.text(parent);
    return new Unit(
        id,
        ofKind,
        Field.required(name, "unit-staff.field.name"),
        parentName == null ? null : named(parentName, units),
        Field.text(region),
        Field.text(nation),
        Field.text(code),
        before == null ? null : before.basis(),
        Field.day(from, "unit-staff.field.first-day"),
        before == null ? null : before.until(),
        Field.lines(aliases),
        before == null ? List.of() : before.successors());
  }

  /// By id or by name; the id also finds one that does not exist yet or any more.
  static UnitId named(String text, Units units) {
    if (UnitId.isSlug(text) && units.find(new UnitId(text)).isPresent()) {
      return new UnitId(text);
    }
    if (units.find(text) instanceof UnitMatch.Found found) {
      return found.unit().id();
    }
    throw new RefusedException(new RegisterRefusal.NoOneUnit(text));
  }

  static String name(UnitId id, Units units) {
    return units
        .find(id)
        .map(Unit::fullName)
        .filter(name -> units.find(name) instanceof UnitMatch.Found)
        .orElse(id.slug());
  }
}
