package org.hustings.server.election.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.hustings.definition.eligibility.Aged;
import org.hustings.definition.eligibility.AnyOneOf;
import org.hustings.definition.eligibility.Condition;
import org.hustings.definition.eligibility.HoldsOffice;
import org.hustings.definition.eligibility.InSection;
import org.hustings.definition.eligibility.JoinedBy;
import org.hustings.definition.eligibility.NotInArrears;
import org.hustings.definition.eligibility.OnList;
import org.hustings.definition.timetable.Due;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.vocabulary.Section;
import org.hustings.definition.vocabulary.Vocabulary;
import org.hustings.server.words.English;
import org.junit.jupiter.api.Test;

class ConditionWordsTest {
  private static final Vocabulary LABOUR =
      new Vocabulary(List.of(), List.of(new Section("young", "young members")));
  private static final Due FREEZE = Due.on(new Moment.Day(LocalDate.of(2020, 8, 24)));
  private static final Due ARREARS =
      Due.on(new Moment.Minute(LocalDateTime.of(2020, 10, 19, 23, 59)));

  private static String words(Condition condition) {
    return English.WORDS.say(ConditionWords.of(condition, LABOUR));
  }

  @Test
  void a_member_who_is_refused_is_told_by_which_rule() {
    assertThat(words(new JoinedBy(FREEZE)))
        .isEqualTo("have joined on or before Monday 24 August 2020");
    assertThat(words(new NotInArrears(ARREARS)))
        .isEqualTo("not be in arrears at 11.59pm on Monday 19 October 2020");
  }

  @Test
  void an_age_is_said_with_the_day_on_which_it_is_taken() {
    assertThat(words(new Aged(14, 27, FREEZE)))
        .isEqualTo("be at least 14 and under 27 on Monday 24 August 2020");
  }

  @Test
  void sections_offices_and_lists_are_said_by_their_names() {
    assertThat(words(new InSection("young"))).isEqualTo("be one of the young members");
    assertThat(words(new AnyOneOf(List.of(new OnList("other"), new HoldsOffice("councillor")))))
        .isEqualTo("be on the list of other or hold the office of councillor");
  }
}
