package org.hustings.server.organisation.web;

import java.util.stream.Collectors;
import org.hustings.server.organisation.succession.Succession;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.jspecify.annotations.Nullable;

/// What becomes of a unit, as the form shows it and as somebody filled it in: the units that follow
/// one a line.
public record UnitEndForm(
    @Nullable String lastDay,
    @Nullable String successors,
    @Nullable Boolean moveMembers,
    @Nullable Boolean endOffices,
    @Nullable String reason) {
  static UnitEndForm of(Unit unit, Units units) {
    return new UnitEndForm(
        unit.until() == null ? null : unit.until().toString(),
        unit.successors().stream()
            .map(unitId -> UnitForm.name(unitId, units))
            .collect(Collectors.joining("\n")),
        false,
        false,
        null);
  }

  Succession succession(Unit unit, Units units) {
    return new Succession(
        unit.id(),
        Field.day(lastDay, "unit-staff.field.last-day"),
        Field.lines(successors).stream()
            .map(text -> UnitForm.named(text, units))
            .distinct()
            .toList(),
        Boolean.TRUE.equals(moveMembers),
        Boolean.TRUE.equals(endOffices));
  }
}
