package org.hustings.count.meek;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.hustings.count.Contest;
import org.hustings.count.CountRule;
import org.hustings.count.Poll;
import org.hustings.count.constraint.Constraint;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeekAndWarrenTest {
  private static final Offset<BigDecimal> NEAR = Offset.offset(new BigDecimal("0.000003"));

  private static BigDecimal votes(CountRecord record, int stage, int candidate) {
    return record.stages().get(stage - 1).tally(candidate).votes();
  }

  @Test
  void an_elected_candidate_keeps_no_more_than_the_quota() {
    CountRecord record = Poll.count(MeekAndWarren.meek(), Poll.of(2, 'C', "6 A B", "2 B", "1 C"));
    assertThat(votes(record, 2, 1)).isCloseTo(new BigDecimal("3"), NEAR);
    assertThat(votes(record, 2, 2)).isCloseTo(new BigDecimal("5"), NEAR);
    assertThat(Poll.winners(record)).isEqualTo("AB");
  }

  @Test
  void meek_shares_equal_preferences_and_warren_ends_the_paper_there() {
    Contest contest = Poll.of(1, 'D', "4 A=B", "1 A", "3 C", "9 D");
    assertThat(Poll.sheet(Poll.count(MeekAndWarren.meek(), contest), 1))
        .startsWith("3.000000 2.000000 3.000000 9.000000 |");
    CountRecord warren = Poll.count(MeekAndWarren.warren(), contest);
    assertThat(Poll.sheet(warren, 1)).startsWith("1.000000 0.000000 3.000000 9.000000 |");
    assertThat(warren.ballots().invalid()).isEqualTo(4);
  }

  static Stream<CountRule> rules() {
    return Stream.of(
        NzMeek.rule(), ReferenceMeek.rule(), MeekAndWarren.meek(), MeekAndWarren.warren());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_constraint_dooms_whoever_would_make_it_impossible(CountRule rule) {
    Contest contest =
        Poll.group(Poll.of(2, 'D', "9 A B C", "8 B A C", "3 C", "2 D"), "women", "CD");
    assertThat(Poll.winners(Poll.count(rule, contest))).isEqualTo("AB");
    CountRecord kept =
        Poll.count(rule, contest.withConstraints(List.of(Constraint.atLeast(1, "women"))));
    assertThat(Poll.winners(kept)).isEqualTo("AC");
    assertThat(kept.stages().getFirst().decisions())
        .anyMatch(
            decision -> decision instanceof Decision.Doomed doomed && doomed.candidate() == 2);
  }
}
