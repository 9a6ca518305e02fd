package org.hustings.server.organisation.unit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.csv.CsvRow;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// Finds the unit that a cell names; a name is looked up once, however many lines hold it.
public final class UnitFinder {
  private final UnitIndex index;
  private final LocalDate day;
  private final Map<String, UnitMatch> known = new HashMap<>();

  private final @Nullable AssumedUnits assumed;

  public UnitFinder(UnitIndex index, LocalDate day) {
    this(index, day, null);
  }

  /// One to which a name that is like no other means a new unit.
  public UnitFinder(UnitIndex index, LocalDate day, @Nullable AssumedUnits assumed) {
    this.index = index;
    this.day = day;
    this.assumed = assumed;
  }

  /// The unit, or null where the name is a fault, which is reported.
  public @Nullable Unit find(CsvRow row, Column column, String name) {
    return switch (known.computeIfAbsent(name, text -> index.find(text, null, day))) {
      case UnitMatch.Found found -> found.unit();
      case UnitMatch.Several several -> {
        row.fault(
            column,
            Message.of("cell-staff.several", "name", name),
            Message.of("cell-staff.several.do", "units", names(several.choices())));
        yield null;
      }
      case UnitMatch.None none when follower(none) != null -> {
        Unit follower = Objects.requireNonNull(follower(none));
        row.note(
            Message.of(
                "cell-staff.note.follows",
                "name",
                none.former().getFirst().fullName(),
                "follower",
                follower.fullName()));
        yield follower;
      }
      case UnitMatch.None none -> {
        Unit made = assumed(none, name);
        if (made == null) {
          row.fault(
              column,
              Message.of("cell-staff.no-unit", "name", name, "day", day.toString()),
              advice(none));
          row.unknownUnit(index.bareKey(name), name, alike(none));
        }
        yield made;
      }
    };
  }

  private @Nullable Unit assumed(UnitMatch.None none, String name) {
    return assumed != null && none.former().isEmpty() && none.alike().isEmpty()
        ? assumed.named(name).orElse(null)
        : null;
  }

  /// The one unit that follows the one that was meant, where it exists on the day.
  private @Nullable Unit follower(UnitMatch.None none) {
    if (none.former().size() != 1 || none.former().getFirst().successors().size() != 1) {
      return null;
    }
    return index
        .byId(none.former().getFirst().successors().getFirst())
        .filter(unit -> unit.existsOn(day))
        .orElse(null);
  }

  /// Whatever the name may have meant, by its id.
  private static List<String> alike(UnitMatch.None none) {
    return Stream.concat(
            none.former().stream().flatMap(unit -> unit.successors().stream()),
            none.alike().stream().map(Unit::id))
        .map(UnitId::slug)
        .distinct()
        .toList();
  }

  private static Message advice(UnitMatch.None none) {
    if (!none.former().isEmpty()) {
      return Message.of("cell-staff.no-unit.ended", "units", names(none.former()));
    }
    return none.alike().isEmpty()
        ? Message.of("cell-staff.no-unit.import")
        : Message.of("cell-staff.no-unit.alike", "units", names(none.alike()));
  }

  private static String names(List<Unit> units) {
    return String.join(" or ", units.stream().map(Unit::fullName).toList());
  }
}
