package org.hustings.cli.rehearse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Nominators;
import org.hustings.definition.threshold.Support;
import org.hustings.definition.threshold.SupportingBody;
import org.hustings.definition.threshold.Threshold;
import org.jspecify.annotations.Nullable;

/// Which body nominates whom in one contest, so that as many candidates as the limits allow meet
/// the threshold.
///
/// @param byBody what each body submits
/// @param nominated who has enough
record NominationPlan(
    Map<InventedUnit, List<InventedCandidate>> byBody, List<InventedCandidate> nominated) {
  static NominationPlan of(
      ContestDefinition contest, List<InventedCandidate> candidates, List<InventedUnit> units) {
    @Nullable Threshold threshold = contest.threshold();
    Map<InventedUnit, List<InventedCandidate>> byBody = new LinkedHashMap<>();
    List<InventedCandidate> nominated = new ArrayList<>();
    Map<String, Integer> totals =
        units.stream()
            .collect(Collectors.groupingBy(InventedUnit::kind, Collectors.summingInt(_ -> 1)));
    for (InventedCandidate candidate : candidates) {
      Set<InventedUnit> backing = backing(contest, threshold, candidate, units, byBody, totals);
      if (threshold == null || met(threshold, candidate, backing, totals)) {
        nominated.add(candidate);
        backing.forEach(
            unit -> byBody.computeIfAbsent(unit, _ -> new ArrayList<>()).add(candidate));
      }
    }
    return new NominationPlan(byBody, List.copyOf(nominated));
  }

  /// The candidate's own body first, then those that have nominated fewest.
  private static Set<InventedUnit> backing(
      ContestDefinition contest,
      @Nullable Threshold threshold,
      InventedCandidate candidate,
      List<InventedUnit> units,
      Map<InventedUnit, List<InventedCandidate>> byBody,
      Map<String, Integer> totals) {
    Map<InventedUnit, Integer> used = new HashMap<>();
    byBody.forEach((unit, named) -> used.put(unit, named.size()));
    List<InventedUnit> willing =
        units.stream()
            .filter(unit -> used.getOrDefault(unit, 0) < limit(contest, unit))
            .sorted(
                Comparator.comparing((InventedUnit u) -> !u.equals(candidate.member().unit()))
                    .thenComparing(u -> used.getOrDefault(u, 0)))
            .toList();
    Set<InventedUnit> backing = new HashSet<>();
    for (InventedUnit unit : willing) {
      if (threshold == null || met(threshold, candidate, backing, totals)) {
        break;
      }
      Set<InventedUnit> more = new HashSet<>(backing);
      more.add(unit);
      backing = more;
    }
    return backing;
  }

  private static int limit(ContestDefinition contest, InventedUnit unit) {
    return contest
        .nominators(unit.kind())
        .map(Nominators.OfKind::limit)
        .map(limit -> limit == null ? Integer.MAX_VALUE : limit)
        .orElse(contest.nominators(unit.kind()).isPresent() ? Integer.MAX_VALUE : 0);
  }

  private static boolean met(
      Threshold threshold,
      InventedCandidate candidate,
      Set<InventedUnit> backing,
      Map<String, Integer> totals) {
    Set<SupportingBody> bodies =
        backing.stream()
            .map(unit -> new SupportingBody(unit.name(), unit.kind(), unit.region()))
            .collect(Collectors.toSet());
    return threshold
        .progress(new Support(bodies, 0, Set.of(candidate.member().unit().name()), totals))
        .met();
  }
}
