package org.hustings.count.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.count.Poll.count;
import static org.hustings.count.Poll.winners;

import java.util.List;
import java.util.stream.Stream;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountRule;
import org.hustings.count.Poll;
import org.hustings.count.gregory.Ers97;
import org.hustings.count.gregory.NorthernIreland;
import org.hustings.count.gregory.Scottish;
import org.hustings.count.lots.SeededLots;
import org.hustings.count.record.Action;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConstrainedCountsTest {
  static Stream<CountRule> rules() {
    return Stream.of(Scottish.rule(), Ers97.rule(), NorthernIreland.rule());
  }

  /// E has fewest votes and would go first; guarded from the start, she stays to the end.
  @ParameterizedTest
  @MethodSource("rules")
  void a_guarded_candidate_is_not_excluded_however_low(CountRule rule) {
    Contest contest = GuardAndDoomTest.hillsExample("10 A", "11 B", "12 C", "13 D", "1 E");
    CountRecord record = count(rule, contest);
    assertThat(record.stages().getFirst().decisions())
        .anyMatch(decision -> decision instanceof Decision.Guarded guard && guard.candidate() == 5);
    assertThat(record.winners()).contains(5);
    assertThat(GuardAndDoomTest.meets(contest, record.winners())).isTrue();
  }

  /// A and B both reach the quota at once. A is first; at most 1 of them may be elected, so B is
  /// doomed with the quota in hand, and excluded next.
  @Test
  void a_doomed_candidate_is_not_elected_with_a_quota_and_goes_next() {
    Contest contest =
        Poll.group(Poll.of(2, 'D', "12 A C", "11 B D", "3 C", "4 D"), "men", "AB")
            .withConstraints(List.of(Constraint.atMost(1, "men")));
    CountRecord record = count(Scottish.rule(), contest);
    assertThat(record.stages().getFirst().elected()).hasSize(1);
    assertThat(record.stages().getFirst().decisions())
        .anyMatch(decision -> decision instanceof Decision.Doomed doom && doom.candidate() == 2);
    assertThat(record.stages().get(1).action()).isEqualTo(new Action.Exclusion(List.of(2)));
    assertThat(winners(record)).isEqualTo("AD");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void random_constraints_are_met_or_refused_before_the_count(CountRule rule) {
    int counted = 0;
    for (long seed = 0; seed < 2000; seed++) {
      Contest contest = GuardAndDoomTest.constrained(seed);
      try {
        CountRecord record = count(rule, contest, new SeededLots("dice", contest.candidates()));
        assertThat(record.winners()).as("seed " + seed).hasSize(contest.seats());
        assertThat(GuardAndDoomTest.meets(contest, record.winners())).as("seed " + seed).isTrue();
        counted++;
      } catch (CannotCount impossible) {
        assertThat(impossible).hasMessageContaining("the constraints cannot be met");
      }
    }
    assertThat(counted).isGreaterThan(500);
  }
}
