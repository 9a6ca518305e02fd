package org.hustings.cli.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hustings.definition.eligibility.AnyOneOf;
import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.eligibility.EveryOneOf;
import org.hustings.definition.eligibility.InNation;
import org.hustings.definition.eligibility.InRegion;
import org.hustings.definition.eligibility.InUnit;
import org.hustings.definition.eligibility.InUnitOfKind;
import org.hustings.definition.eligibility.MemberFacts;
import org.jspecify.annotations.Nullable;

/// What conditions ask of the unit that somebody belongs to; absent what they do not ask.
record HomeWish(
    @Nullable String unit,
    @Nullable String kind,
    @Nullable String region,
    @Nullable String nation) {
  static final HomeWish ANY = new HomeWish(null, null, null, null);

  /// Beyond so many alternatives the rest add nothing that a rehearsal needs.
  private static final int MOST_ALTERNATIVES = 500;

  /// What a condition asks of the unit, apart from others.
  static HomeWish of(Condition condition) {
    return switch (condition) {
      case InUnit(var unit) -> new HomeWish(unit, null, null, null);
      case InUnitOfKind(var kind) -> new HomeWish(null, kind, null, null);
      case InRegion(var region) -> new HomeWish(null, null, region, null);
      case InNation(var nation) -> new HomeWish(null, null, null, nation);
      default -> ANY;
    };
  }

  /// All that conditions together may ask, one for each way in which they can be fulfilled.
  static List<HomeWish> ways(List<Condition> conditions) {
    List<HomeWish> ways = List.of(ANY);
    for (Condition condition : conditions) {
      List<HomeWish> more = ways(condition);
      List<HomeWish> both = new ArrayList<>();
      for (HomeWish way : ways) {
        more.stream().filter(way::agrees).map(way::and).forEach(both::add);
      }
      ways = both.stream().distinct().limit(MOST_ALTERNATIVES).toList();
    }
    return ways;
  }

  private static List<HomeWish> ways(Condition condition) {
    return switch (condition) {
      case AnyOneOf(var parts) -> parts.stream().flatMap(part -> ways(part).stream()).toList();
      case EveryOneOf(var parts) -> ways(parts);
      default -> List.of(of(condition));
    };
  }

  /// Whether some unit could be what both ask.
  boolean agrees(HomeWish other) {
    return agree(unit, other.unit)
        && agree(kind, other.kind)
        && agree(region, other.region)
        && agree(nation, other.nation);
  }

  /// What both ask; where they exclude each other, the later.
  HomeWish and(HomeWish later) {
    return new HomeWish(
        either(later.unit, unit),
        either(later.kind, kind),
        either(later.region, region),
        either(later.nation, nation));
  }

  boolean isMetBy(InventedUnit one) {
    return (unit == null || unit.equals(one.id()))
        && (kind == null || kind.equals(one.kind()))
        && (region == null || region.equalsIgnoreCase(one.region()))
        && (nation == null || nation.equalsIgnoreCase(one.nation()));
  }

  /// The facts of somebody whose unit is just that.
  MemberFacts.Home home() {
    return new MemberFacts.Home(
        Objects.requireNonNullElse(unit, ""), Objects.requireNonNullElse(kind, ""), region, nation);
  }

  private static boolean agree(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equalsIgnoreCase(other);
  }

  private static @Nullable String either(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
