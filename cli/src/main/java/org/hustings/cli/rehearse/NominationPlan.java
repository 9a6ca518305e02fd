package org.hustings.cli.rehearse;

import java.util.ArrayList;
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

/// Who nominates whom in one contest, so that as many candidates as the limits allow meet the
/// threshold.
///
/// @param byBody what each body submits
/// @param byMember whom each member nominates
/// @param nominated who has enough
record NominationPlan(
    Map<InventedUnit, List<InventedCandidate>> byBody,
    Map<InventedMember, List<InventedCandidate>> byMember,
    List<InventedCandidate> nominated) {
  static NominationPlan of(ContestDefinition contest, Society society) {
    return of(contest, society.candidatesIn(contest), society.units(), society.members());
  }

  static NominationPlan of(
      ContestDefinition contest,
      List<InventedCandidate> candidates,
      List<InventedUnit> units,
      List<InventedMember> members) {
    @Nullable Threshold threshold = contest.threshold();
    NominationPlan plan =
        new NominationPlan(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
    Map<String, Integer> totals =
        units.stream()
            .collect(Collectors.groupingBy(InventedUnit::kind, Collectors.summingInt(_ -> 1)));
    for (InventedCandidate candidate : candidates) {
      Backing backing =
          new Backing(
              candidate,
              units.stream().filter(unit -> plan.isFree(contest, unit)).toList(),
              members.stream().filter(member -> plan.isFree(contest, member)).toList(),
              totals,
              // each goes another way, where there are several
              plan.nominated.size());
      if (threshold == null || backing.gather(threshold)) {
        plan.take(candidate, backing);
      }
    }
    return plan;
  }

  /// Whether what a candidate has is enough, as the server reckons it.
  static boolean isMet(
      Threshold threshold,
      InventedCandidate candidate,
      Set<InventedUnit> units,
      int members,
      Map<String, Integer> totals) {
    Set<SupportingBody> bodies =
        units.stream()
            .map(unit -> new SupportingBody(unit.name(), unit.kind(), unit.region()))
            .collect(Collectors.toCollection(HashSet::new));
    return threshold
        .progress(new Support(bodies, members, Set.of(candidate.member().unit().name()), totals))
        .met();
  }

  private void take(InventedCandidate candidate, Backing backing) {
    nominated.add(candidate);
    backing.bodies().forEach(unit -> list(byBody, unit).add(candidate));
    backing.members().forEach(member -> list(byMember, member).add(candidate));
  }

  private static <T> List<InventedCandidate> list(Map<T, List<InventedCandidate>> of, T nominator) {
    return of.computeIfAbsent(nominator, _ -> new ArrayList<>());
  }

  private boolean isFree(ContestDefinition contest, InventedUnit unit) {
    return contest
        .nominators(unit.kind())
        .filter(bound -> isBelow(bound, byBody.getOrDefault(unit, List.of())))
        .isPresent();
  }

  /// The first that a member comes under binds them.
  private boolean isFree(ContestDefinition contest, InventedMember member) {
    return member.email() != null
        && contest.memberNominators().stream()
            .filter(
                one -> one.section() == null || member.facts().sections().contains(one.section()))
            .findFirst()
            .filter(bound -> isBelow(bound, byMember.getOrDefault(member, List.of())))
            .isPresent();
  }

  private static boolean isBelow(Nominators bound, List<InventedCandidate> named) {
    Integer limit = Needs.most(bound);
    return limit == null || named.size() < limit;
  }
}
