package org.hustings.count.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.Poll;
import org.hustings.count.Scope;
import org.hustings.count.Scope.Marks;
import org.hustings.count.Scope.Misfit;
import org.hustings.count.Scope.Seats;
import org.hustings.count.constraint.Constraint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a rule says of itself is what it does.
class ScopeTest {
  @ParameterizedTest
  @EnumSource(Rules.class)
  void a_rule_fills_as_many_seats_as_it_says(CountRule rule) {
    Contest two = Poll.of(2, 'C', "4 A", "3 B", "1 C");
    switch (scope(rule).seats()) {
      case SEVERAL -> assertThat(Poll.count(rule, two).elected()).hasSize(2);
      case ONE, NONE -> assertThatThrownBy(() -> rule.count(two)).isInstanceOf(CannotCount.class);
    }
    assertThat(scope(rule).misfits(scope(rule).marks(), 2, false).contains(Misfit.SEATS))
        .isEqualTo(scope(rule).seats() != Seats.SEVERAL);
  }

  @ParameterizedTest
  @EnumSource(Rules.class)
  void a_rule_that_keeps_constraints_says_so(CountRule rule) {
    Contest poll = Poll.group(Poll.of(1, 'B', "4 A", "3 B"), "women", "B");
    Contest constrained = poll.withConstraints(List.of(Constraint.atLeast(1, "women")));
    if (scope(rule).constraints()) {
      assertThat(Poll.winners(Poll.count(rule, constrained))).isEqualTo("B");
    } else {
      assertThatThrownBy(() -> rule.count(constrained)).isInstanceOf(CannotCount.class);
    }
    assertThat(scope(rule).misfits(scope(rule).marks(), 1, true).isEmpty())
        .isEqualTo(scope(rule).constraints());
  }

  @ParameterizedTest
  @EnumSource(value = Rules.class)
  void a_rule_in_which_equal_preferences_count_says_so(CountRule rule) {
    if (scope(rule).marks() == Marks.PREFERENCES) {
      Contest shared = Poll.of(1, 'C', "5 A=B", "3 C");
      boolean counted =
          !Poll.winners(
                  Poll.count(rule, shared, (_, _, between) -> OptionalInt.of(between.getFirst())))
              .equals("C");
      assertThat(counted).isEqualTo(scope(rule).equalPreferences());
    }
  }

  @ParameterizedTest
  @EnumSource(Rules.class)
  void a_rule_that_can_wait_for_a_lot_says_so(CountRule rule) {
    Contest level = Poll.of(1, 'B', "1 A", "1 B");
    assertThat(rule.count(level) instanceof CountResult.LotNeeded).isEqualTo(scope(rule).lots());
  }

  @ParameterizedTest
  @EnumSource(Rules.class)
  void papers_marked_otherwise_do_not_fit(CountRule rule) {
    for (Marks marks : Marks.values()) {
      assertThat(scope(rule).misfits(marks, 1, false).contains(Misfit.MARKS))
          .isEqualTo(marks != scope(rule).marks());
    }
  }

  private static Scope scope(CountRule rule) {
    return rule.description().scope();
  }
}
