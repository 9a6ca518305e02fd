package org.hustings.cli.rehearse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.definition.threshold.AllOf;
import org.hustings.definition.threshold.AnyOf;
import org.hustings.definition.threshold.Bodies;
import org.hustings.definition.threshold.Members;
import org.hustings.definition.threshold.NothingNeeded;
import org.hustings.definition.threshold.ShareOfBodies;
import org.hustings.definition.threshold.Threshold;

/// The nominations that one candidate is given, as few as meet a threshold.
final class Backing {
  private final InventedCandidate candidate;
  private final List<InventedUnit> freeUnits;
  private final List<InventedMember> freeMembers;
  private final Map<String, Integer> totals;
  private final int way;
  private Set<InventedUnit> bodies = new LinkedHashSet<>();
  private Set<InventedMember> members = new LinkedHashSet<>();

  /// @param freeUnits that may nominate one more
  /// @param freeMembers likewise
  /// @param totals how many units there are of each kind
  /// @param way which of several thresholds is tried first
  Backing(
      InventedCandidate candidate,
      List<InventedUnit> freeUnits,
      List<InventedMember> freeMembers,
      Map<String, Integer> totals,
      int way) {
    this.candidate = candidate;
    this.freeUnits = freeUnits;
    this.freeMembers = freeMembers;
    this.totals = totals;
    this.way = way;
  }

  Set<InventedUnit> bodies() {
    return bodies;
  }

  Set<InventedMember> members() {
    return members;
  }

  /// Adds what is missing; false, with nothing added, where there are too few who may nominate.
  boolean gather(Threshold threshold) {
    Set<InventedUnit> bodiesBefore = new LinkedHashSet<>(bodies);
    Set<InventedMember> membersBefore = new LinkedHashSet<>(members);
    if (reach(threshold) && met(threshold)) {
      return true;
    }
    bodies = bodiesBefore;
    members = membersBefore;
    return false;
  }

  private boolean met(Threshold threshold) {
    return NominationPlan.isMet(threshold, candidate, bodies, members.size(), totals);
  }

  private boolean reach(Threshold threshold) {
    return switch (threshold) {
      case AllOf(var parts) -> parts.stream().allMatch(this::gather);
      case AnyOf(var parts) ->
          parts.stream().anyMatch(this::met) || turned(parts).stream().anyMatch(this::gather);
      case Members(var number) -> add(number);
      case Bodies asked -> add(asked);
      case NothingNeeded _ -> true;
      case ShareOfBodies(var percent, var kind) ->
          add(
              new Bodies(
                  share(percent, totals.getOrDefault(kind, 0)), List.of(kind), false, false));
    };
  }

  private static int share(BigDecimal percent, int total) {
    return Math.max(
        1,
        percent
            .multiply(BigDecimal.valueOf(total))
            .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
            .intValueExact());
  }

  private List<Threshold> turned(List<Threshold> parts) {
    List<Threshold> turned = new ArrayList<>(parts.subList(way % parts.size(), parts.size()));
    turned.addAll(parts.subList(0, way % parts.size()));
    return turned;
  }

  private boolean add(int number) {
    for (InventedMember member : freeMembers) {
      if (members.size() >= number) {
        break;
      }
      // whether one's own nomination counts is for the rule book
      if (!member.number().equals(candidate.member().number())) {
        members.add(member);
      }
    }
    return members.size() >= number;
  }

  /// The candidate's own body first.
  private boolean add(Bodies asked) {
    List<InventedUnit> willing =
        freeUnits.stream()
            .filter(unit -> asked.kinds().contains(unit.kind()))
            .sorted(Comparator.comparing((InventedUnit unit) -> !isOwn(unit)))
            .toList();
    Set<String> regions = new HashSet<>();
    int reached = 0;
    for (InventedUnit unit : bodies) {
      reached += counts(asked, unit, regions) ? 1 : 0;
    }
    for (InventedUnit unit : willing) {
      boolean ownFirst = asked.oneOwn() && isOwn(unit);
      if ((reached < asked.number() || ownFirst)
          && !bodies.contains(unit)
          && counts(asked, unit, regions)) {
        bodies.add(unit);
        reached++;
      }
    }
    return reached >= asked.number();
  }

  private static boolean counts(Bodies asked, InventedUnit unit, Set<String> regions) {
    return asked.kinds().contains(unit.kind())
        && (!asked.distinctRegions() || regions.add(unit.region()));
  }

  private boolean isOwn(InventedUnit unit) {
    return unit.equals(candidate.member().unit());
  }
}
