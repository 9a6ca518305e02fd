package org.hustings.count.plurality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hustings.count.CannotCount;
import org.hustings.count.Lots;
import org.hustings.count.Poll;
import org.hustings.count.record.CountRecord;
import org.junit.jupiter.api.Test;

class YesNoTest {
  @Test
  void more_yes_than_no_carries_the_question() {
    assertThat(Poll.winners(Poll.count(Question.moreYesThanNo(), Poll.of(1, 'B', "3 A", "2 B"))))
        .isEqualTo("A");
  }

  @Test
  void as_many_of_each_leave_things_as_they_are_without_a_lot() {
    CountRecord record =
        Poll.count(Question.moreYesThanNo(), Poll.of(1, 'B', "3 A", "3 B", "2 A B"));
    assertThat(Poll.winners(record)).isEqualTo("B");
    assertThat(record.ballots().invalid()).isEqualTo(2);
  }

  @Test
  void three_answers_are_refused() {
    assertThatThrownBy(() -> Question.moreYesThanNo().count(Poll.of(1, 'C', "1 A"), Lots.none()))
        .isInstanceOf(CannotCount.class)
        .hasMessageContaining("first Yes and the second No");
  }
}
