package org.hustings.count.plurality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.ContestBuilder;
import org.hustings.count.CountRule;
import org.hustings.count.Poll;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision.Needed;
import org.hustings.count.record.Decision.Needed.Measure;
import org.hustings.count.rules.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
  @ParameterizedTest
  @CsvSource({
    "two-thirds, 60, 40, false",
    "two-thirds, 66, 33, true",
    "two-thirds, 66, 34, false",
    "two-thirds, 67, 33, true",
    "three-quarters, 75, 25, true",
    "three-quarters, 74, 25, false",
    "three-quarters, 3, 1, true",
    "yes-no+yes-3/5, 60, 40, true",
    "yes-no+yes-60%, 599, 401, false",
    "yes-no+yes-66.7%, 667, 333, true",
    "yes-no+yes-1/3, 40, 60, false"
  })
  void a_qualified_majority_counts_those_who_said_yes_or_no(
      String rule, long yes, long no, boolean carried) {
    assertThat(isCarried(rule(rule), question(yes, no, 0))).isEqualTo(carried);
  }

  @Test
  void abstentions_count_only_where_the_rule_asks_for_a_share_of_all_who_voted() {
    Contest contest = question(60, 20, 20);

    assertThat(isCarried(Rules.TWO_THIRDS, contest)).isTrue();
    assertThat(isCarried(rule("yes-no+yes-2/3-of-papers"), contest)).isFalse();
    assertThat(isCarried(rule("yes-no+yes-60%-of-papers"), contest)).isTrue();
    assertThat(isCarried(Rules.YES_NO, question(10, 9, 500))).isTrue();
  }

  /// The figures by which solicitors explained the Trade Union Act 2016 (Brodies, 2017).
  @ParameterizedTest
  @CsvSource({
    "turnout-50%-of-100, 26, 24, true",
    "turnout-50%-of-100, 25, 25, false",
    "turnout-50%-of-100, 49, 0, false",
    "turnout-50%-of-100, 51, 49, true",
    "turnout-50%-of-100, 50, 50, false",
    "turnout-50%-of-100+yes-40%-of-100, 40, 10, true",
    "turnout-50%-of-100+yes-40%-of-100, 39, 11, false",
    "turnout-50%-of-100+yes-40%-of-100, 40, 35, true"
  })
  void a_strike_ballot_needs_half_of_the_electorate_to_vote_and_some_two_fifths_to_say_yes(
      String requirements, long yes, long no, boolean carried) {
    assertThat(isCarried(rule("yes-no+" + requirements), question(yes, no, 0))).isEqualTo(carried);
  }

  @Test
  void a_spoilt_paper_is_a_vote_for_the_turnout_and_for_nothing_else() {
    Contest contest =
        Contest.of("Motion")
            .seats(1)
            .candidates("Yes", "No")
            .ballot(26, "Yes")
            .ballot(20, "No")
            .ballot(1, "Yes", "No")
            .invalid(3)
            .build();

    CountRecord record = Poll.count(rule("yes-no+turnout-50%-of-100"), contest);
    assertThat(needed(record)).containsExactly(new Needed(Measure.TURNOUT, "1/2", 50, 100, 50));
    assertThat(record.winners()).containsExactly(1);
    assertThat(record.ballots().invalid()).isEqualTo(4);
  }

  @Test
  void what_is_needed_stands_in_the_record_whether_it_was_met_or_not() {
    CountRecord record = Poll.count(rule("two-thirds+turnout-1/2-of-150"), question(60, 40, 0));

    assertThat(needed(record))
        .containsExactly(
            new Needed(Measure.YES_OF_VOTES, "2/3", 60, 100, 67),
            new Needed(Measure.TURNOUT, "1/2", 100, 150, 75));
    assertThat(needed(record)).extracting(Needed::met).containsExactly(false, true);
    assertThat(record.elected().getFirst().candidate()).isEqualTo(2);
  }

  @Test
  void nothing_is_carried_without_a_vote() {
    assertThat(isCarried(Rules.TWO_THIRDS, question(0, 0, 0))).isFalse();
    assertThat(isCarried(rule("yes-no+yes-2/3-of-papers"), question(0, 0, 3))).isFalse();
  }

  @Test
  void a_third_answer_is_an_abstention_or_the_question_is_none() {
    Contest three =
        Contest.of("Which?").seats(1).candidates("Tea", "Coffee", "Water").ballot(1, "Tea").build();

    assertThatThrownBy(() -> Rules.TWO_THIRDS.count(three))
        .isInstanceOf(CannotCount.class)
        .hasMessageContaining("besides at most Abstain; here are [Tea, Coffee, Water]");
  }

  @Test
  void more_papers_than_electors_are_refused() {
    CountRule rule = rule("yes-no+turnout-50%-of-99");

    assertThatThrownBy(() -> rule.count(question(60, 40, 0)))
        .isInstanceOf(CannotCount.class)
        .hasMessage(
            "100 papers were received, and only 99 electors could vote: mend the number of"
                + " electors");
  }

  @Test
  void the_name_of_a_rule_says_all_that_is_needed_to_repeat_the_count() {
    String name = "two-thirds+turnout-1/2-of-5000+yes-2/5-of-5000";

    assertThat(rule("Two-Thirds+turnout-50%-of-5000+yes-40%-of-5000").description().name())
        .isEqualTo(name);
    assertThat(rule(name).description().title())
        .isEqualTo(
            "Yes or no, by two thirds, with votes of at least 1/2 of 5000 electors, with Yes from"
                + " at least 2/5 of 5000 electors");
  }

  @Test
  void a_requirement_that_cannot_be_is_no_name_of_a_rule() {
    assertThat(Rules.named("yes-no+turnout-50%")).isEmpty();
    assertThat(Rules.named("yes-no+turnout-50%-of-papers")).isEmpty();
    assertThat(Rules.named("yes-no+yes-most")).isEmpty();
    assertThat(Rules.named("ers97+yes-2/3")).isEmpty();
    assertThatThrownBy(() -> Rules.named("yes-no+yes-3/2"))
        .isInstanceOf(CannotCount.class)
        .hasMessage("a share such as 2/3 is above 0 and at most 1, not 3/2");
    assertThatThrownBy(() -> Rules.named("yes-no+turnout-50%-of-0"))
        .isInstanceOf(CannotCount.class);
  }

  private static CountRule rule(String name) {
    return Rules.named(name).orElseThrow();
  }

  private static boolean isCarried(CountRule rule, Contest contest) {
    return Poll.count(rule, contest).winners().equals(List.of(1));
  }

  private static List<Needed> needed(CountRecord record) {
    return record.stages().getFirst().decisions().stream()
        .filter(Needed.class::isInstance)
        .map(Needed.class::cast)
        .toList();
  }

  private static Contest question(long yes, long no, long abstentions) {
    String[] answers =
        abstentions > 0 ? new String[] {"Yes", "No", "Abstain"} : new String[] {"Yes", "No"};
    ContestBuilder builder = Contest.of("Motion").seats(1).candidates(answers);
    if (yes > 0) {
      builder.ballot(yes, "Yes");
    }
    if (no > 0) {
      builder.ballot(no, "No");
    }
    if (abstentions > 0) {
      builder.ballot(abstentions, "Abstain");
    }
    return builder.build();
  }
}
