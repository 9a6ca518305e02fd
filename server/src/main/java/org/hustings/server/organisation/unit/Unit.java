package org.hustings.server.organisation.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.Words;
import org.jspecify.annotations.Nullable;

/// A local or sectional part of the organisation as it is recorded now. `from` and `until` are the
/// first and the last day on which it exists, null where not known or not ended; `code` is what an
/// official list calls it (an ONS code), `basis` the boundaries its name refers to.
public record Unit(
    UnitId id,
    Kind kind,
    String name,
    @Nullable UnitId parent,
    @Nullable String region,
    @Nullable String nation,
    @Nullable String code,
    @Nullable String basis,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    List<String> aliases,
    List<UnitId> successors) {
  public Unit {
    aliases = List.copyOf(aliases);
    successors = List.copyOf(successors);
  }

  /// The name as it is written in lists: "Broxtowe CLP".
  public String fullName() {
    return kind.fullName(name);
  }

  /// Whether the unit exists on this day.
  public boolean existsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  /// Whether there is a day on which both units exist.
  boolean overlaps(Unit other) {
    return (until == null || other.from == null || !until.isBefore(other.from))
        && (other.until == null || from == null || !other.until.isBefore(from));
  }

  /// A unit of which nothing is known but its kind and its name.
  public static Unit named(UnitId id, Kind kind, String name) {
    return new Unit(id, kind, name, null, null, null, null, null, null, null, List.of(), List.of());
  }

  /// Whether its name or an alias is this, in any spelling and with or without the words of its
  /// kind.
  boolean isCalled(String written) {
    String key = kind.bare(Words.of(written)).key();
    return Stream.concat(Stream.of(name), aliases.stream())
        .anyMatch(text -> kind.bare(Words.of(text)).key().equals(key));
  }

  /// The same unit with another name that it is called by too.
  Unit alsoCalled(String other) {
    List<String> names = Stream.concat(aliases.stream(), Stream.of(other)).distinct().toList();
    return new Unit(
        id, kind, name, parent, region, nation, code, basis, from, until, names, successors);
  }

  Unit until(@Nullable LocalDate lastDay) {
    return new Unit(
        id, kind, name, parent, region, nation, code, basis, from, lastDay, aliases, successors);
  }

  Unit succeededBy(List<UnitId> others) {
    return new Unit(
        id, kind, name, parent, region, nation, code, basis, from, until, aliases, others);
  }
}
