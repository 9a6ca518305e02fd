package org.hustings.server.organisation.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.Words;
import org.hustings.server.organisation.csv.CsvRow;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// Finds out which unit a line of a file means, and that no two lines mean the same.
final class UnitResolver {
  private final UnitIndex index;
  private final Collection<Kind> kinds;
  private final KindId usual;
  private final LocalDate day;
  private final BiFunction<Kind, String, UnitId> newId;
  private final Map<UnitId, Long> lines = new HashMap<>();
  private final Map<String, Long> newNames = new HashMap<>();

  UnitResolver(
      UnitIndex index,
      Collection<Kind> kinds,
      KindId usual,
      LocalDate day,
      BiFunction<Kind, String, UnitId> newId) {
    this.index = index;
    this.kinds = kinds;
    this.usual = usual;
    this.day = day;
    this.newId = newId;
  }

  /// The unit meant, or null where the line has a fault.
  @Nullable MeantUnit resolve(CsvRow row) {
    String written = row.required(UnitColumns.NAME);
    Kind kind = kind(row);
    if (written == null || kind == null) {
      return null;
    }
    String name = kind.bareName(written);
    return switch (existing(row, kind, name)) {
      case UnitMatch.Found(var unit) -> {
        Kind kindNow = row.has(UnitColumns.KIND) ? kind : unit.kind();
        yield isSecond(row, unit.id(), kind, name, false)
            ? null
            : new MeantUnit(
                row, unit.id(), kindNow, isFormer(row, unit, name) ? unit.name() : name, unit);
      }
      case UnitMatch.None _ -> {
        UnitId id = freshId(row, kind, name);
        yield isSecond(row, id, kind, name, true) ? null : new MeantUnit(row, id, kind, name, null);
      }
      case UnitMatch.Several(var choices) -> {
        row.fault(
            UnitColumns.NAME,
            Message.of(
                "cell-staff.several-units",
                "name",
                name,
                "units",
                String.join(", ", choices.stream().map(Unit::fullName).toList())),
            Message.of("cell-staff.several-units.do"));
        yield null;
      }
    };
  }

  /// Whether the line means the unit by a name that it had before: that is no new name for it.
  private static boolean isFormer(CsvRow row, Unit unit, String name) {
    return row.text(UnitColumns.ID) == null
        && row.text(UnitColumns.CODE) == null
        && !unit.isCalled(name);
  }

  private @Nullable Kind kind(CsvRow row) {
    String written = row.text(UnitColumns.KIND);
    Words words = Words.of(written == null ? usual.slug() : written);
    Optional<Kind> kind =
        kinds.stream()
            .filter(one ->
                List.of(one.id().slug(), one.name(), one.plural(), one.suffix()).stream()
                    .anyMatch(name -> Words.of(name).equals(words)))
            .findFirst();
    if (kind.isEmpty()) {
      row.fault(
          UnitColumns.KIND,
          Message.of("cell-staff.no-kind", "kind", written == null ? usual.slug() : written),
          Message.of(
              "cell-staff.no-kind.do",
              "kinds",
              String.join(", ", kinds.stream().map(one -> one.id().slug()).toList())));
    }
    return kind.orElse(null);
  }

  private UnitMatch existing(CsvRow row, Kind kind, String name) {
    String id = row.text(UnitColumns.ID);
    if (id != null && UnitId.isSlug(id)) {
      Optional<Unit> byId = index.byId(new UnitId(id));
      if (byId.isPresent()) {
        return new UnitMatch.Found(byId.get());
      }
    }
    String code = row.text(UnitColumns.CODE);
    List<Unit> byCode =
        code == null
            ? List.<Unit>of()
            : index.byCode(code).stream()
                .filter(unit -> unit.kind().id().equals(kind.id()) && unit.existsOn(day))
                .toList();
    return byCode.size() == 1
        ? new UnitMatch.Found(byCode.getFirst())
        : index.find(name, kind.id(), day);
  }

  private UnitId freshId(CsvRow row, Kind kind, String name) {
    String wanted = row.text(UnitColumns.ID);
    if (wanted == null) {
      return newId.apply(kind, name);
    }
    if (!UnitId.isSlug(wanted)) {
      row.fault(
          UnitColumns.ID,
          Message.of("cell-staff.no-id", "found", wanted),
          Message.of("cell-staff.no-id.do"));
      return newId.apply(kind, name);
    }
    return new UnitId(wanted);
  }

  private boolean isSecond(CsvRow row, UnitId id, Kind kind, String name, boolean isNew) {
    Long earlier = lines.putIfAbsent(id, row.line());
    Long sameName =
        isNew ? newNames.putIfAbsent(kind.id() + "/" + Words.of(name).key(), row.line()) : null;
    Long first = earlier == null ? sameName : earlier;
    if (first != null) {
      row.fault(
          UnitColumns.NAME,
          Message.of("cell-staff.unit-twice", "name", name, "line", String.valueOf(first)),
          Message.of("cell-staff.keep-one"));
    }
    return first != null;
  }
}
