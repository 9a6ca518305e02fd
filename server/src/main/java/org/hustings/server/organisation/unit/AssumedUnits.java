package org.hustings.server.organisation.unit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.csv.Faults.UnknownUnit;

/// The units that a trial of a file takes as made, because it names them and the register has none
/// that is called alike. Nothing is recorded.
public final class AssumedUnits {
  /// A file that names more has something else than units in their place.
  public static final int MOST = 100;

  private final UnitIndex index;
  private final Kind kind;
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, Long> lines = new HashMap<>();
  private final Map<String, String> written = new HashMap<>();

  public AssumedUnits(UnitIndex index, Kind kind) {
    this.index = index;
    this.kind = kind;
  }

  /// The unit that a line names, the same for all ways of writing it; nothing where it would be one
  /// too many.
  Optional<Unit> named(String text) {
    String key = index.bareKey(text);
    if (!units.containsKey(key) && units.size() > MOST) {
      return Optional.empty();
    }
    written.putIfAbsent(key, text);
    lines.merge(key, 1L, Long::sum);
    return Optional.of(units.computeIfAbsent(key, _ -> unit(text)));
  }

  private Unit unit(String text) {
    String name = kind.bareName(text);
    UnitId plain = UnitId.from(kind.fullName(name));
    UnitId id = plain;
    for (int number = 2; isTaken(id); number++) {
      id = plain.numbered(number);
    }
    return Unit.named(id, kind, name);
  }

  private boolean isTaken(UnitId id) {
    return index.byId(id).isPresent() || nameOf(id).isPresent();
  }

  /// What one of them is called in full; nothing for another unit.
  public Optional<String> nameOf(UnitId id) {
    return units.values().stream()
        .filter(unit -> unit.id().equals(id))
        .map(Unit::fullName)
        .findFirst();
  }

  /// As the file writes them, by how many lines do.
  public List<UnknownUnit> all() {
    return units.keySet().stream()
        .map(key ->
            new UnknownUnit(written.getOrDefault(key, key), List.of(), lines.getOrDefault(key, 0L)))
        .sorted(Comparator.comparingLong(UnknownUnit::lines).reversed())
        .toList();
  }
}
