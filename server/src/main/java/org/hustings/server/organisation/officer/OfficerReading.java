package org.hustings.server.organisation.officer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.Words;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.csv.CsvRow;
import org.hustings.server.organisation.member.EmailCell;
import org.hustings.server.organisation.unit.Kind;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitFinder;
import org.hustings.server.organisation.unit.UnitIndex;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// Makes of each line of a file of officers the officer as they would be.
final class OfficerReading {
  private final EmailCell addresses;
  private final UnitFinder units;
  private final Map<UnitId, List<Officer>> existing;
  private final Map<String, Long> lines = new HashMap<>();

  OfficerReading(
      EmailCell addresses, UnitIndex index, Map<UnitId, List<Officer>> existing, LocalDate day) {
    this.addresses = addresses;
    this.units = new UnitFinder(index, day);
    this.existing = existing;
  }

  /// The line's officer, or null where the line has a fault.
  OfficerImport.@Nullable OfficerLine read(CsvRow row) {
    String role = row.required(OfficerColumns.ROLE);
    String name = row.required(OfficerColumns.NAME);
    String written = row.required(OfficerColumns.UNIT);
    Unit unit = written == null ? null : units.find(row, OfficerColumns.UNIT, written);
    MemberNumber member = member(row);
    String email = addresses.of(row, OfficerColumns.EMAIL);
    if (role == null || name == null || unit == null || isSecond(row, unit, role, name, member)) {
      return null;
    }
    Officer before = before(unit, role, name, member);
    Optional<Officer> was = Optional.ofNullable(before);
    Officer after =
        new Officer(
            before == null ? 0 : before.id(),
            unit.id(),
            role,
            name,
            row.has(OfficerColumns.MEMBER) ? member : of(was, Officer::member),
            row.has(OfficerColumns.EMAIL) ? email : of(was, Officer::email),
            row.has(OfficerColumns.PHONE)
                ? row.text(OfficerColumns.PHONE)
                : of(was, Officer::phone),
            day(row, OfficerColumns.FROM, of(was, Officer::from)),
            day(row, OfficerColumns.UNTIL, of(was, Officer::until)));
    if (after.from() != null && after.until() != null && after.until().isBefore(after.from())) {
      row.fault(
          OfficerColumns.UNTIL, Message.of("cell-staff.days"), Message.of("cell-staff.days.do"));
    }
    return new OfficerImport.OfficerLine(row.line(), unit.fullName(), before, after);
  }

  private static @Nullable MemberNumber member(CsvRow row) {
    String written = row.text(OfficerColumns.MEMBER);
    if (written == null) {
      return null;
    }
    if (!MemberNumber.isNumber(written)) {
      row.fault(
          OfficerColumns.MEMBER,
          Message.of("cell-staff.no-number", "found", written),
          Message.of("cell-staff.no-number.do-or-empty"));
      return null;
    }
    return new MemberNumber(written);
  }

  private @Nullable Officer before(
      Unit unit, String role, String name, @Nullable MemberNumber member) {
    return existing.getOrDefault(unit.id(), List.of()).stream()
        .filter(officer -> sameRole(unit.kind(), officer.role(), role))
        .filter(officer ->
            (member != null && officer.member() != null)
                ? member.equals(officer.member())
                : Words.of(officer.name()).equals(Words.of(name)))
        .findFirst()
        .orElse(null);
  }

  private boolean isSecond(
      CsvRow row, Unit unit, String role, String name, @Nullable MemberNumber member) {
    String person = member == null ? Words.of(name).key() : "number " + member;
    String key = "%s/%s/%s".formatted(unit.id(), unit.kind().bare(Words.of(role)).key(), person);
    Long first = lines.putIfAbsent(key, row.line());
    if (first != null) {
      row.fault(
          OfficerColumns.NAME,
          Message.of(
              "cell-staff.officer-twice",
              "name",
              name,
              "role",
              role,
              "line",
              String.valueOf(first)),
          Message.of("cell-staff.keep-one"));
    }
    return first != null;
  }

  private static boolean sameRole(Kind kind, String one, String other) {
    return kind.bare(Words.of(one)).equals(kind.bare(Words.of(other)));
  }

  private static @Nullable LocalDate day(CsvRow row, Column column, @Nullable LocalDate otherwise) {
    return row.has(column) ? row.day(column) : otherwise;
  }

  private static <T> @Nullable T of(
      Optional<Officer> officer, Function<Officer, @Nullable T> field) {
    return officer.isEmpty() ? null : field.apply(officer.get());
  }
}
