package org.hustings.count.plurality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hustings.count.Worked.contest;
import static org.hustings.count.Worked.count;
import static org.hustings.count.Worked.winners;

import org.hustings.count.CannotCount;
import org.hustings.count.Lots;
import org.junit.jupiter.api.Test;

class YesNoTest {
  @Test
  void more_yes_than_no_carries_the_question() {
    assertThat(winners(count(YesNo.rule(), contest(1, 2, "3 A", "2 B")))).isEqualTo("A");
  }

  @Test
  void as_many_of_each_leave_things_as_they_are_without_a_lot() {
    var record = count(YesNo.rule(), contest(1, 2, "3 A", "3 B", "2 A B"));
    assertThat(winners(record)).isEqualTo("B");
    assertThat(record.ballots().invalid()).isEqualTo(2);
  }

  @Test
  void three_answers_are_refused() {
    assertThatThrownBy(() -> YesNo.rule().count(contest(1, 3, "A"), Lots.none()))
        .isInstanceOf(CannotCount.class)
        .hasMessageContaining("first Yes and the second No");
  }
}
