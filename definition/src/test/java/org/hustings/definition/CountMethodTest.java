package org.hustings.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.ContestBuilder;
import org.hustings.count.CountRule;
import org.hustings.count.Scope.Misfit;
import org.hustings.count.constraint.Constraint;
import org.hustings.count.rules.Rules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CountMethodTest {
  /// Whatever a definition may state can be counted when the day comes.
  @ParameterizedTest
  @EnumSource(CountMethod.class)
  void a_rule_that_a_method_accepts_counts_its_papers(CountMethod method) {
    int accepted = 0;
    for (CountRule rule : Rules.all()) {
      for (int seats = 1; seats <= 2; seats++) {
        for (boolean constrained : List.of(false, true)) {
          if (method.misfits(rule, seats, constrained).isEmpty()) {
            accepted++;
            assertThat(counts(rule, contest(method, seats, constrained)))
                .as("%s by %s, %d seats", method, rule, seats)
                .isTrue();
          }
        }
      }
    }
    assertThat(accepted).isPositive();
  }

  @ParameterizedTest
  @MethodSource("org.hustings.definition.CountMethod#ofCandidates")
  void a_question_is_no_method_of_filling_seats(CountMethod method) {
    assertThat(method.misfits(Rules.YES_NO, 1, false)).contains(Misfit.MARKS);
    assertThat(method.misfits(Rules.SCHULZE, 1, false)).contains(Misfit.MARKS);
  }

  @ParameterizedTest
  @EnumSource(
      value = CountMethod.class,
      names = {"STV", "ALTERNATIVE_VOTE"})
  void the_alternative_vote_fills_no_second_seat_and_keeps_no_constraint(CountMethod method) {
    assertThat(method.misfits(Rules.AV, 1, false)).isEmpty();
    assertThat(method.misfits(Rules.AV, 2, true))
        .isEqualTo(EnumSet.of(Misfit.SEATS, Misfit.CONSTRAINTS));
  }

  private static boolean counts(CountRule rule, Contest contest) {
    try {
      rule.count(contest);
      return true;
    } catch (CannotCount fault) {
      return false;
    }
  }

  private static Contest contest(CountMethod method, int seats, boolean constrained) {
    if (method == CountMethod.QUESTION) {
      return Contest.of("Rules")
          .seats(seats)
          .candidate("Yes")
          .candidate("No")
          .ballot(5, "Yes")
          .ballot(3, "No")
          .build();
    }
    ContestBuilder builder =
        Contest.of("Committee")
            .seats(seats)
            .candidate("Ann", "women")
            .candidate("Ben")
            .candidate("Cat", "women")
            .ballot(5, "Ann")
            .ballot(3, "Ben")
            .ballot(2, "Cat");
    return constrained
        ? builder.constraint(Constraint.atLeast(1, "women")).build()
        : builder.build();
  }
}
