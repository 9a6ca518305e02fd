package org.hustings.cli.rehearse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.server.organisation.invented.InventedPlaces;
import org.jspecify.annotations.Nullable;

/// The units of the invented society: as many of each kind as nominations need, those that the
/// definition names, and others as soon as a condition asks for one of a kind, a region and a nation
/// of which there is none.
final class Homes {
  private static final BodyKind BRANCH = new BodyKind("branch", "branch", "branches");
  private static final int FOR_A_WISH = 3;

  private final List<InventedUnit> units = new ArrayList<>();
  private final List<String> places;
  private final List<String> regions;
  private final List<BodyKind> kinds;

  Homes(ElectionDefinition definition, Random random) {
    Map<String, HomeWish> named = named(definition);
    this.places =
        new InventedPlaces(random)
            .take(InventedPlaces.MOST).stream()
                .filter(place -> named.keySet().stream().noneMatch(id -> isLike(id, place)))
                .toList();
    this.kinds = kinds(definition);
    this.regions = regions(definition);
    List<String> nations = asked(definition, HomeWish::nation);
    for (BodyKind kind : kinds) {
      int wanted = Math.max(Needs.units(definition, kind), regions.size());
      for (int number = 0; number < wanted; number++) {
        // some are in none of the nations
        String nation =
            number % (nations.size() + 1) < nations.size()
                ? nations.get(number % (nations.size() + 1))
                : null;
        add(null, kind.key(), regions.get(number % regions.size()), nation);
      }
    }
    named.values().forEach(this::add);
  }

  List<InventedUnit> all() {
    return List.copyOf(units);
  }

  /// The kinds of which there are units: those of the definition and those that its conditions ask,
  /// or branches.
  static List<BodyKind> kinds(ElectionDefinition definition) {
    List<BodyKind> stated = definition.vocabulary().kinds();
    Stream<BodyKind> further =
        asked(definition, HomeWish::kind).stream()
            .filter(key -> definition.vocabulary().kind(key).isEmpty())
            .map(key -> new BodyKind(key, key, key));
    List<BodyKind> kinds = Stream.concat(stated.stream(), further).toList();
    return kinds.isEmpty() ? List.of(BRANCH) : kinds;
  }

  /// Whether the definition's conditions ask anything of units.
  static boolean areAsked(ElectionDefinition definition) {
    return ways(definition).anyMatch(way -> !way.equals(HomeWish.ANY));
  }

  /// Whether they ask for a unit of a kind.
  static boolean asksKinds(ElectionDefinition definition) {
    return !asked(definition, HomeWish::kind).isEmpty();
  }

  /// The units that somebody may belong to of whom this is asked; none where the unit that is asked
  /// by name is otherwise.
  ///
  /// @param among the kinds of which one has to be; empty for any, rather the definition's first
  List<InventedUnit> fitting(HomeWish wish, List<String> among) {
    List<InventedUnit> fitting =
        units.stream()
            .filter(wish::isMetBy)
            .filter(unit -> among.isEmpty() || among.contains(unit.kind()))
            .toList();
    if (fitting.isEmpty() && wish.unit() == null) {
      return made(wish, among);
    }
    List<InventedUnit> first =
        fitting.stream().filter(unit -> unit.kind().equals(kinds.getFirst().key())).toList();
    return among.isEmpty() && !first.isEmpty() ? first : fitting;
  }

  private List<InventedUnit> made(HomeWish wish, List<String> among) {
    if (wish.kind() != null && !among.isEmpty() && !among.contains(wish.kind())) {
      return List.of();
    }
    String kind =
        Objects.requireNonNullElse(
            wish.kind(), among.isEmpty() ? kinds.getFirst().key() : among.getFirst());
    int before = units.size();
    for (int number = 0; number < FOR_A_WISH; number++) {
      add(null, kind, region(wish), wish.nation());
    }
    return List.copyOf(units.subList(before, units.size()));
  }

  private void add(HomeWish named) {
    add(
        named.unit(),
        Objects.requireNonNullElse(named.kind(), kinds.getFirst().key()),
        region(named),
        named.nation());
  }

  private String region(HomeWish wish) {
    return Objects.requireNonNullElse(wish.region(), regions.get(units.size() % regions.size()));
  }

  private void add(@Nullable String id, String kind, String region, @Nullable String nation) {
    int round = units.size() / places.size();
    String place = places.get(units.size() % places.size()) + (round == 0 ? "" : " " + (round + 1));
    units.add(new InventedUnit(id, kind, id == null ? place : inWords(id), region, nation));
  }

  /// What is asked of each unit that is named, by all conditions that name it.
  private static Map<String, HomeWish> named(ElectionDefinition definition) {
    Map<String, HomeWish> named = new LinkedHashMap<>();
    ways(definition)
        .forEach(way -> {
          if (way.unit() != null) {
            named.merge(way.unit(), way, (one, other) -> one.agrees(other) ? one.and(other) : one);
          }
        });
    return named;
  }

  /// Those that conditions ask, and others.
  private static List<String> regions(ElectionDefinition definition) {
    List<String> regions = new ArrayList<>(asked(definition, HomeWish::region));
    int wanted = Math.max(Needs.regions(definition), regions.size() + 1);
    for (int number = 1; regions.size() < wanted; number++) {
      String region = "Region " + number;
      if (regions.stream().noneMatch(region::equalsIgnoreCase)) {
        regions.add(region);
      }
    }
    return List.copyOf(regions);
  }

  private static List<String> asked(
      ElectionDefinition definition, Function<HomeWish, @Nullable String> part) {
    TreeSet<String> asked = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    ways(definition).flatMap(way -> Stream.ofNullable(part.apply(way))).forEach(asked::add);
    return List.copyOf(asked);
  }

  private static Stream<HomeWish> ways(ElectionDefinition definition) {
    return definition.contests().stream()
        .flatMap(contest ->
            Stream.concat(Stream.ofNullable(contest.candidates()), Voters.of(definition, contest)))
        .flatMap(asked -> HomeWish.ways(asked.conditions()).stream());
  }

  private static boolean isLike(String id, String place) {
    return id.startsWith(place.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
  }

  /// "Northfield branch" for `northfield-branch`.
  private static String inWords(String id) {
    return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
  }
}
