package org.hustings.cli.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.threshold.Threshold;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NominationPlanTest {
  private static final String KINDS =
      """
      kinds:
        branch: {one: branch, many: branches}
        union: {one: union, many: unions}
      sections: {young: young members}
      contests:
        - contest: chair
          name: Chair
          seats: 1
          nominators: [{members: all, limit: 1}, {kind: branch, limit: 1}, {kind: union, limit: 2}]
          threshold:\
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{members: 60}",
        "{bodies: 5, of: branch}",
        "{bodies: 7, of: [branch, union], distinct-regions: true}",
        "{bodies: 2, of: branch, one-own: true}",
        "{share: 20%, of: branch}",
        "{any-of: [{members: 6}, {all-of: [{members: 3}, {share: 10%, of: branch}]}]}",
        "{all-of: [{members: 2}, {bodies: 3, of: [branch, union]}, {bodies: 2, of: union}]}"
      })
  void a_threshold_of_each_shape_is_met_by_more_than_there_are_seats(String threshold) {
    holds(Definitions.filled(KINDS + " " + threshold + "\n").definition(), 120);
  }

  @TestFactory
  List<DynamicTest> so_is_each_of_every_rule_book() {
    return Definitions.ruleBooks().stream()
        .map(file ->
            DynamicTest.dynamicTest(
                String.valueOf(file.getFileName()),
                () -> holds(Rehearsed.of(Definitions.read(file)).definition(), 120)))
        .toList();
  }

  private static void holds(ElectionDefinition definition, int electors) {
    Society society = Inventing.of(definition, electors, 0.1, 7);
    assertThat(society.electors()).isGreaterThanOrEqualTo(electors);
    for (ContestDefinition contest : definition.contests()) {
      NominationPlan plan = NominationPlan.of(contest, society);
      assertThat(plan.nominated())
          .as(contest.name())
          .hasSizeGreaterThan(contest.seats())
          .allSatisfy(candidate -> {
            assertThat(candidate.member().email()).isNotNull();
            assertThat(candidate.member().fulfils(contest.candidates())).isTrue();
            assertThat(isMet(contest, plan, candidate, society)).isTrue();
          });
      plan.byBody()
          .forEach((unit, named) ->
              isWithin(contest.most(contest.nominators(unit.kind()).orElseThrow()), named));
      plan.byMember()
          .values()
          .forEach(named -> isWithin(contest.most(contest.memberNominators().getFirst()), named));
    }
  }

  private static void isWithin(@Nullable Integer limit, List<InventedCandidate> named) {
    assertThat(named).doesNotHaveDuplicates();
    assertThat(limit == null || named.size() <= limit).isTrue();
  }

  private static boolean isMet(
      ContestDefinition contest,
      NominationPlan plan,
      InventedCandidate candidate,
      Society society) {
    Threshold threshold = contest.threshold();
    Set<InventedUnit> bodies = new HashSet<>();
    plan.byBody()
        .forEach((unit, named) -> {
          if (named.contains(candidate)) {
            bodies.add(unit);
          }
        });
    int members =
        (int) plan.byMember().values().stream().filter(named -> named.contains(candidate)).count();
    Map<String, Integer> totals =
        society.units().stream()
            .collect(Collectors.groupingBy(InventedUnit::kind, Collectors.summingInt(_ -> 1)));
    return threshold == null || NominationPlan.isMet(threshold, candidate, bodies, members, totals);
  }
}
