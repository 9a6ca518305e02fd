package org.hustings.server.organisation.unit;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.Words;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.csv.CsvRow;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// Makes of each line the unit as it would be. What the file has no column for stays as it is.
final class UnitReading {
  private final UnitIndex index;
  private final Map<String, UnitId> inFile;
  private final LocalDate day;

  UnitReading(UnitIndex index, Map<Long, MeantUnit> lines, LocalDate day) {
    this.index = index;
    this.day = day;
    this.inFile =
        lines.values().stream()
            .flatMap(meantUnit ->
                Stream.of(id(meantUnit), meantUnit.key(), full(meantUnit))
                    .map(key -> Map.entry(key, meantUnit.id())))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
  }

  UnitImport.UnitLine read(MeantUnit meant) {
    CsvRow row = meant.row();
    Optional<Unit> was = Optional.ofNullable(meant.existing());
    LocalDate from = row.has(UnitColumns.FROM) ? row.day(UnitColumns.FROM) : of(was, Unit::from);
    LocalDate until =
        row.has(UnitColumns.UNTIL) ? row.day(UnitColumns.UNTIL) : of(was, Unit::until);
    if (from != null && until != null && until.isBefore(from)) {
      row.fault(UnitColumns.UNTIL, Message.of("cell-staff.days"), Message.of("cell-staff.days.do"));
    }
    Unit after =
        new Unit(
            meant.id(),
            meant.kind(),
            meant.name(),
            row.has(UnitColumns.PARENT) ? parent(row) : of(was, Unit::parent),
            text(row, UnitColumns.REGION, of(was, Unit::region)),
            text(row, UnitColumns.NATION, of(was, Unit::nation)),
            text(row, UnitColumns.CODE, of(was, Unit::code)),
            text(row, UnitColumns.BASIS, of(was, Unit::basis)),
            from,
            until,
            row.has(UnitColumns.ALIASES)
                ? row.several(UnitColumns.ALIASES)
                : was.map(Unit::aliases).orElse(List.of()),
            row.has(UnitColumns.SUCCESSORS)
                ? successors(row)
                : was.map(Unit::successors).orElse(List.of()));
    return new UnitImport.UnitLine(row.line(), meant.existing(), after);
  }

  private @Nullable UnitId parent(CsvRow row) {
    String name = row.text(UnitColumns.PARENT);
    return name == null ? null : named(row, UnitColumns.PARENT, name);
  }

  private List<UnitId> successors(CsvRow row) {
    return row.several(UnitColumns.SUCCESSORS).stream()
        .map(name -> named(row, UnitColumns.SUCCESSORS, name))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable UnitId named(CsvRow row, Column column, String name) {
    UnitId known = inFile.get(Words.of(name).key());
    if (known != null) {
      return known;
    }
    if (index.find(name, null, day) instanceof UnitMatch.Found found) {
      return found.unit().id();
    }
    row.fault(
        column,
        Message.of("cell-staff.no-one-unit", "name", name),
        Message.of("cell-staff.no-one-unit.do"));
    return null;
  }

  private static String id(MeantUnit meant) {
    return Words.of(meant.id().slug()).key();
  }

  private static String full(MeantUnit meant) {
    return Words.of(meant.kind().fullName(meant.name())).key();
  }

  private static @Nullable String text(CsvRow row, Column column, @Nullable String otherwise) {
    return row.has(column) ? row.text(column) : otherwise;
  }

  private static <T> @Nullable T of(Optional<Unit> unit, Function<Unit, @Nullable T> field) {
    return unit.isEmpty() ? null : field.apply(unit.get());
  }
}
