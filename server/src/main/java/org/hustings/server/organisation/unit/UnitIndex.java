package org.hustings.server.organisation.unit;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.Words;
import org.jspecify.annotations.Nullable;

/// All units by id, code, name and alias, as they stood when it was made.
public final class UnitIndex {
  private static final int MOST_ALIKE = 8;

  private final List<Unit> units;
  private final Collection<Kind> kinds;
  private final Map<UnitId, Unit> byId = new HashMap<>();
  private final Map<String, Set<Unit>> byName = new HashMap<>();
  private final Map<String, Set<Unit>> byFormerName = new HashMap<>();
  private final Map<String, List<Unit>> byCode;

  UnitIndex(List<Unit> units, Collection<Kind> kinds) {
    this(units, kinds, Map.of());
  }

  /// The same with what units were called before.
  UnitIndex(List<Unit> units, Collection<Kind> kinds, Map<UnitId, List<String>> formerNames) {
    this.units = units.stream().sorted(Comparator.comparing(Unit::fullName)).toList();
    this.kinds = List.copyOf(kinds);
    this.byCode =
        units.stream().filter(unit -> unit.code() != null).collect(groupingBy(UnitIndex::code));
    for (Unit unit : this.units) {
      byId.put(unit.id(), unit);
      names(unit)
          .map(Words::key)
          .forEach(key -> byName.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(unit));
      for (String former : formerNames.getOrDefault(unit.id(), List.of())) {
        byFormerName.computeIfAbsent(Words.of(former).key(), _ -> new LinkedHashSet<>()).add(unit);
      }
    }
  }

  List<Unit> units() {
    return units;
  }

  Optional<Unit> byId(UnitId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The units of this official code; more than one where boundaries changed and the code did not.
  List<Unit> byCode(String code) {
    return byCode.getOrDefault(code, List.of());
  }

  /// The unit called so on the day, of the kind if one is given: by its id, or by any spelling of
  /// its name or an alias, with or without the words of its kind.
  UnitMatch find(String text, @Nullable KindId kind, LocalDate day) {
    Unit meant = UnitId.isSlug(text) ? byId.get(new UnitId(text)) : null;
    if (meant != null && meant.existsOn(day) && (kind == null || meant.kind().id().equals(kind))) {
      return new UnitMatch.Found(meant);
    }
    Words written = Words.of(text);
    List<Unit> called =
        called(written).filter(unit -> kind == null || unit.kind().id().equals(kind)).toList();
    List<Unit> existing = called.stream().filter(unit -> unit.existsOn(day)).toList();
    return switch (existing.size()) {
      case 1 -> new UnitMatch.Found(existing.getFirst());
      case 0 -> formerly(written, kind, day, called);
      default -> new UnitMatch.Several(existing);
    };
  }

  /// The one unit that was called so before; what is called so now goes before it.
  private UnitMatch formerly(
      Words written, @Nullable KindId kind, LocalDate day, List<Unit> called) {
    List<Unit> renamed =
        called(written, byFormerName)
            .filter(unit -> unit.existsOn(day))
            .filter(unit -> kind == null || unit.kind().id().equals(kind))
            .toList();
    return switch (renamed.size()) {
      case 1 -> new UnitMatch.Found(renamed.getFirst());
      case 0 ->
          new UnitMatch.None(called, called.isEmpty() ? alike(written, kind, day) : List.of());
      default -> new UnitMatch.Several(renamed);
    };
  }

  /// Everything that exists on the day and whose name, alias or region holds the words typed; the
  /// exact names first, then by name. All of it where nothing is typed.
  List<Unit> search(String text, LocalDate day) {
    Words written = Words.of(text);
    List<Unit> exact =
        Stream.concat(called(written), called(written, byFormerName)).distinct().toList();
    Stream<Unit> holding =
        units.stream()
            .filter(unit -> written.isEmpty() || holds(unit, written) || inRegion(unit, written));
    return Stream.concat(exact.stream(), holding)
        .filter(unit -> unit.existsOn(day))
        .distinct()
        .toList();
  }

  /// The same for all ways of writing a name, with or without the words of a kind.
  String bareKey(String text) {
    Words written = Words.of(text);
    return kinds.stream()
        .map(kind -> kind.bare(written))
        .filter(bare -> !bare.equals(written))
        .findFirst()
        .orElse(written)
        .key();
  }

  private Stream<Unit> called(Words written) {
    return called(written, byName);
  }

  private Stream<Unit> called(Words written, Map<String, Set<Unit>> names) {
    Stream<Unit> asWritten = names.getOrDefault(written.key(), Set.of()).stream();
    Stream<Unit> withoutKind =
        kinds.stream()
            .filter(kind -> !kind.bare(written).equals(written))
            .flatMap(kind ->
                names.getOrDefault(kind.bare(written).key(), Set.of()).stream()
                    .filter(unit -> unit.kind().id().equals(kind.id())));
    return Stream.concat(asWritten, withoutKind).distinct();
  }

  private List<Unit> alike(Words written, @Nullable KindId kind, LocalDate day) {
    List<Unit> there =
        units.stream()
            .filter(unit -> unit.existsOn(day) && (kind == null || unit.kind().id().equals(kind)))
            .toList();
    Stream<Unit> near =
        there.stream()
            .filter(unit -> isNear(unit, written))
            .sorted(Comparator.comparingInt(unit -> distance(unit, written)));
    Stream<Unit> holding = there.stream().filter(unit -> holds(unit, unit.kind().bare(written)));
    return Stream.concat(holding, near).distinct().limit(MOST_ALIKE).toList();
  }

  private static boolean isNear(Unit unit, Words written) {
    return distance(unit, written) <= Spelling.allowed(unit.kind().bare(written).key());
  }

  private static int distance(Unit unit, Words written) {
    String key = unit.kind().bare(written).key();
    return names(unit).mapToInt(name -> Spelling.distance(name.key(), key)).min().orElseThrow();
  }

  private static boolean holds(Unit unit, Words written) {
    return written.findIn(Words.of(unit.fullName())) || names(unit).anyMatch(written::findIn);
  }

  private static boolean inRegion(Unit unit, Words written) {
    return Stream.of(unit.region(), unit.nation())
        .anyMatch(place -> place != null && written.findIn(Words.of(place)));
  }

  private static Stream<Words> names(Unit unit) {
    return Stream.concat(
        Stream.of(Words.of(unit.name())),
        unit.aliases().stream().map(alias -> unit.kind().bare(Words.of(alias))));
  }

  private static String code(Unit unit) {
    return unit.code() == null ? "" : unit.code();
  }
}
