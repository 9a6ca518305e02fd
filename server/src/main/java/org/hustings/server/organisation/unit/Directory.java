package org.hustings.server.organisation.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.server.organisation.UnitId;

/// The units as the register had them at one instant, and the day that it was then.
public final class Directory {
  private final UnitIndex index;
  private final LocalDate day;

  Directory(UnitIndex index, LocalDate day) {
    this.index = index;
    this.day = day;
  }

  /// The day by which a unit exists or has ended.
  public LocalDate day() {
    return day;
  }

  public Optional<Unit> find(UnitId id) {
    return index.byId(id);
  }

  /// The unit that is called so; see [Units#find(String, KindId, LocalDate)].
  public UnitMatch find(String name) {
    return index.find(name, null, day);
  }

  /// What exists and whose name, alias or region holds these words, by name.
  public List<Unit> search(String words) {
    return index.search(words, day);
  }

  /// The units that name this one as their parent and exist.
  public Stream<Unit> partsOf(UnitId id) {
    return index.units().stream().filter(unit -> id.equals(unit.parent()) && unit.existsOn(day));
  }

  /// The units that this one follows.
  public Stream<Unit> followedBy(UnitId id) {
    return index.units().stream().filter(unit -> unit.successors().contains(id));
  }
}
