package org.hustings.server.organisation.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.organisation.Changes;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.RegisterRefusal;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.platform.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records what becomes of units. Each act is checked against the whole directory first, and
/// refused if it does not fit.
@Component
public class UnitRecords {
  private final UnitRows rows;
  private final Units units;
  private final Kinds kinds;
  private final Changes changes;
  private final AuditLog log;

  UnitRecords(UnitRows rows, Units units, Kinds kinds, Changes changes, AuditLog log) {
    this.rows = rows;
    this.units = units;
    this.kinds = kinds;
    this.changes = changes;
    this.log = log;
  }

  /// An id that no unit has or had, for a new unit of this name and kind.
  public UnitId newId(Kind kind, String name) {
    UnitId plain = UnitId.from(kind.fullName(name));
    UnitId id = plain;
    for (int number = 2; rows.isTaken(id); number++) {
      id = plain.numbered(number);
    }
    return id;
  }

  /// Records a new unit, or a unit as it is from now on; nothing where it is recorded so already.
  @Transactional
  public void record(Unit unit, Provenance provenance) {
    changes.lock(RegisterName.UNITS);
    Unit before = units.find(unit.id()).orElse(null);
    check(unit);
    if (unit.equals(before)) {
      return;
    }
    long change = changes.begin(RegisterName.UNITS, provenance);
    record(before, unit, change, provenance.author());
  }

  /// Records a unit's last day, null where it goes on after all, and which units follow it.
  @Transactional
  public void succeed(UnitId ended, @Nullable LocalDate lastDay, List<UnitId> by, Provenance why) {
    units.find(ended).ifPresent(unit -> record(unit.until(lastDay).succeededBy(by), why));
  }

  /// Records a unit as part of a change that has begun; the caller has checked it.
  void record(@Nullable Unit before, Unit unit, long change, Actor author) {
    rows.supersede(unit.id(), change);
    rows.write(unit, change);
    log.record(
        author,
        before == null ? "organisation.unit-recorded" : "organisation.unit-changed",
        "unit:" + unit.id(),
        before == null ? null : UnitEntry.of(before),
        UnitEntry.of(unit));
  }

  private void check(Unit unit) {
    if (unit.name().isBlank()) {
      throw new RefusedException(new RegisterRefusal.NamelessUnit());
    }
    if (kinds.find(unit.kind().id()).isEmpty()) {
      throw new RefusedException(new RegisterRefusal.NoSuchKind(unit.kind().id()));
    }
    if (unit.from() != null && unit.until() != null && unit.until().isBefore(unit.from())) {
      throw new RefusedException(new RegisterRefusal.EndsBeforeItBegins());
    }
    checkParent(unit);
    Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
        .map(name -> namesake(unit, name))
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(other -> {
          throw new RefusedException(new RegisterRefusal.NameTaken(other.fullName()));
        });
  }

  private void checkParent(Unit unit) {
    UnitId parent = unit.parent();
    while (parent != null) {
      if (parent.equals(unit.id())) {
        throw new RefusedException(new RegisterRefusal.PartOfItself(unit.fullName()));
      }
      Optional<Unit> above = units.find(parent);
      if (above.isEmpty()) {
        throw new RefusedException(new RegisterRefusal.NoSuchParent(parent));
      }
      parent = above.get().parent();
    }
  }

  /// Another unit of the kind that bears the name on some day on which this one exists.
  private @Nullable Unit namesake(Unit unit, String name) {
    return units.all().stream()
        .filter(other -> !other.id().equals(unit.id()))
        .filter(other -> other.kind().id().equals(unit.kind().id()) && other.overlaps(unit))
        .filter(other -> other.isCalled(name))
        .findFirst()
        .orElse(null);
  }
}
