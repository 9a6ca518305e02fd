package org.hustings.cli.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.dispatch.tryout.Tester;
import org.junit.jupiter.api.Test;

/// What a test election takes over of the election that it is of.
class HeldDefinitionTest {
  private static final ElectionDefinition STATED =
      Definitions.filled(
              """
              timetable:
                - {act: freeze-date, at: 2021-02-01}
                - {act: dispatch-begins, at: 2021-02-08T09:00}
                - {act: ballot-closes, at: 2021-02-22T12:00}
                - {act: declaration, at: 2021-02-23T12:00}
              contests:
                - contest: rules
                  name: Change of rules
                  question: {text: "Shall the rules be amended?", answers: [Yes, No, Abstain]}
                  count: {method: question, rule: two-thirds}
              """)
          .definition();

  @Test
  void a_question_stays_a_question_for_which_nobody_stands() {
    ElectionDefinition held = HeldDefinition.of(STATED);

    assertThat(held.contests())
        .singleElement()
        .satisfies(contest -> {
          assertThat(contest.question()).isEqualTo(STATED.contests().getFirst().question());
          assertThat(contest.counting()).isEqualTo(STATED.contests().getFirst().counting());
          assertThat(contest.voters()).isNotNull();
        });
  }

  @Test
  void its_society_is_made_though_no_nominations_open() {
    Society society =
        HeldSociety.of(
            HeldDefinition.of(STATED),
            List.of(new Tester("Ann Ash", "ann@example.org", List.of("rules"))));

    assertThat(society.candidates()).isEmpty();
    assertThat(society.electors()).isEqualTo(2);
  }
}
