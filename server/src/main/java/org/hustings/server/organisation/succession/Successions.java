package org.hustings.server.organisation.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.organisation.Changes;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.RegisterRefusal;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.member.MemberRows;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitRecords;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends units and merges them into those that follow. Nobody is moved who was not asked for.
@Component
public class Successions {
  private final Units units;
  private final UnitRecords records;
  private final Officers officers;
  private final MemberRows members;
  private final Changes changes;
  private final Today today;
  private final AuditLog log;

  Successions(
      Units units,
      UnitRecords records,
      Officers officers,
      MemberRows members,
      Changes changes,
      Today today,
      AuditLog log) {
    this.units = units;
    this.records = records;
    this.officers = officers;
    this.members = members;
    this.changes = changes;
    this.today = today;
    this.log = log;
  }

  /// Whom and what a unit's end concerns: how many members are recorded in it, who holds an office
  /// today, and the units that are part of it.
  public record Concerned(long members, List<Officer> officers, List<Unit> parts) {}

  public Concerned concerned(UnitId unit) {
    return new Concerned(
        members.countOfUnit(unit, ""), officers.of(unit), units.partsOf(unit).toList());
  }

  /// Tells whether it could be carried out, and is refused if not.
  public void check(Succession succession) {
    Unit unit = unit(succession.ended());
    if (succession.lastDay() == null && !succession.by().isEmpty()) {
      throw new RefusedException(new RegisterRefusal.FollowedWithoutLastDay());
    }
    for (UnitId successor : succession.by()) {
      check(unit, unit(successor), succession.lastDay());
    }
    if (succession.moveMembers()) {
      checkMove(succession);
    }
    if (succession.endOffices() && succession.lastDay() == null) {
      throw new RefusedException(new RegisterRefusal.OfficesWithoutLastDay());
    }
  }

  /// Records what becomes of the unit, in one transaction.
  @Transactional
  public void carryOut(Succession succession, Provenance why) {
    check(succession);
    LocalDate lastDay = succession.lastDay();
    records.succeed(succession.ended(), lastDay, succession.by(), why);
    if (succession.moveMembers()) {
      move(succession.ended(), succession.by().getFirst(), why);
    }
    if (succession.endOffices() && lastDay != null) {
      officers.of(succession.ended()).forEach(officer -> officers.end(officer.id(), lastDay, why));
    }
  }

  private void move(UnitId from, UnitId to, Provenance why) {
    long change = changes.begin(RegisterName.MEMBERS, why);
    int moved = members.move(from, to, change);
    log.record(
        why.author(),
        "organisation.members-moved",
        "unit:" + from,
        Map.of("unit", from.slug()),
        Map.of("unit", to.slug(), "members", moved));
  }

  private static void check(Unit ended, Unit successor, @Nullable LocalDate lastDay) {
    if (successor.id().equals(ended.id())) {
      throw new RefusedException(new RegisterRefusal.FollowsItself(ended.fullName()));
    }
    LocalDate until = successor.until();
    if (until != null && lastDay != null && !until.isAfter(lastDay)) {
      throw new RefusedException(new RegisterRefusal.FollowerHasEnded(successor.fullName()));
    }
  }

  private void checkMove(Succession succession) {
    if (succession.by().size() != 1) {
      throw new RefusedException(new RegisterRefusal.SeveralFollow());
    }
    if (succession.lastDay() == null || !succession.lastDay().isBefore(today.day())) {
      throw new RefusedException(new RegisterRefusal.NotEndedYet());
    }
  }

  private Unit unit(UnitId id) {
    return units
        .find(id)
        .orElseThrow(() -> new RefusedException(new RegisterRefusal.NoSuchUnit(id)));
  }
}
