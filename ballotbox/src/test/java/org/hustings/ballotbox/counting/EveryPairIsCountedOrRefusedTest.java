package org.hustings.ballotbox.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.lots.SeededLots;
import org.hustings.count.rules.Rules;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.CountMethod;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.file.CountRules;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.definition.file.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a definition may state of how a contest is counted, the count can carry out; the rest
/// `check` refuses.
class EveryPairIsCountedOrRefusedTest {
  private static final List<String> BESIDE =
      List.of(
          "",
          "      re-open-nominations: true\n",
          "      constraints: [{group: women, at-least: 1}]\n",
          """
                colleges:
                  - {name: Members, percent: 60, voters: []}
                  - {name: Unions, percent: 40, voters: []}
          """);

  record Stated(CountMethod method, String rule, int seats, String beside) {
    Reading read() {
      String votes = method == CountMethod.LIMITED_VOTE ? "      votes: 1\n" : "";
      return new DefinitionReader(CountRules.ofLibrary())
          .read(
              """
              format: 1
              election: pairs
              title: Every pair
              organisation: Saltmarsh Society
              zone: Europe/London
              contests:
                - contest: committee
                  name: Committee
                  seats: %d
                  count:
                    method: %s
                    rule: %s
              """
                      .formatted(seats, method.key(), rule)
                  + votes
                  + beside);
    }
  }

  private static Stream<Stated> pairs() {
    List<Stated> all = new ArrayList<>();
    for (CountMethod method : CountMethod.values()) {
      for (CountRule rule : Rules.all()) {
        for (int seats : new int[] {1, 2, 4}) {
          for (String beside : BESIDE) {
            all.add(new Stated(method, rule.description().name(), seats, beside));
          }
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void every_method_with_every_rule_is_counted_or_refused(Stated stated) {
    Reading reading = stated.read();
    if (reading.definition().isPresent()) {
      assertCounted(reading.definition().get());
    } else {
      assertThat(reading.faults()).isNotEmpty();
    }
  }

  @Test
  void a_rule_is_offered_by_some_method_or_is_one_that_no_contest_between_people_takes() {
    List<String> never =
        Rules.all().stream()
            .map(rule -> rule.description().name())
            .filter(rule ->
                pairs()
                    .noneMatch(
                        one -> one.rule().equals(rule) && one.read().definition().isPresent()))
            .toList();
    assertThat(never)
        .containsExactlyInAnyOrder("approval", "schulze", "yes-no", "two-thirds", "three-quarters");
  }

  private static void assertCounted(ElectionDefinition election) {
    ContestDefinition contest = election.contests().getFirst();
    CountPlan plan = CountPlan.of(contest);
    boolean reopens = contest.counting() != null && contest.counting().reopenNominations();
    PaperCandidates plain = Kinds.candidates(6, "women");
    PaperCandidates candidates = reopens ? Kinds.withReopen(plain) : plain;
    Gathering gathering = new Gathering(plan, candidates);
    int marks = plan.crosses() ? 1 : 6;
    int paper = 0;
    for (List<String> keys : Kinds.papers(candidates, 60, marks, 5)) {
      String college = plan.colleges().isEmpty() ? null : plan.colleges().get(paper++ % 2).name();
      gathering.add(college, keys);
    }
    SeededLots lots = new SeededLots("a text that everybody knows", candidates.numbered());
    assertThat(plan.count(gathering.files(), lots)).isInstanceOf(CountResult.Counted.class);
  }
}
