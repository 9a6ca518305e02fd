package org.hustings.count.gregory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.count.Poll.count;
import static org.hustings.count.Poll.sheet;
import static org.hustings.count.Poll.winners;

import java.util.List;
import org.hustings.count.CountRule;
import org.hustings.count.Lot.Purpose;
import org.hustings.count.Poll;
import org.hustings.count.record.Action;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Ground;
import org.junit.jupiter.api.Test;

/// Each clause on a poll small enough to check by hand.
class NorthernIrelandTest {
  private static final CountRule RULE = NorthernIreland.rule();

  @Test
  void a_surplus_equal_to_the_gap_does_not_wait() {
    CountRecord record = count(RULE, Poll.of(2, 'D', "12 A B", "8 B", "6 C", "5 D"));
    assertThat(record.stages().getFirst().quota()).isEqualByComparingTo("11");
    assertThat(record.stages().get(1).action()).isInstanceOf(Action.Surplus.class);
  }

  @Test
  void a_surplus_less_than_the_gap_waits() {
    CountRecord record = count(RULE, Poll.of(2, 'D', "12 A B", "8 B", "7 C", "5 D"));
    assertThat(record.stages().get(1).action()).isEqualTo(new Action.Exclusion(List.of(4)));
  }

  @Test
  void candidates_go_together_only_while_less_than_the_next() {
    CountRecord record = count(RULE, Poll.of(1, 'E', "9 A", "8 B", "5 C B", "2 D", "1 E"));
    assertThat(record.stages().get(1).excluded()).containsExactly(5, 4);
    assertThat(record.stages().get(2).excluded()).containsExactly(3);
  }

  @Test
  void first_preferences_move_before_other_papers_of_value_1_and_the_last_seats_end_it() {
    CountRecord record = count(RULE, Poll.of(2, 'D', "5 A", "5 B", "3 C B", "2 D C B A"));
    assertThat(record.stages().get(2).decisions())
        .containsExactly(new Decision.TieByStage(Purpose.WHO_IS_EXCLUDED, List.of(1, 2, 3), 1, 3));
    assertThat(sheet(record, 3)).isEqualTo("5.00 8.00 2.00 0.00 | 0.00");
    assertThat(winners(record)).isEqualTo("BA");
  }

  @Test
  void a_sole_vacancy_is_filled_by_the_quota() {
    CountRecord record = count(RULE, Poll.of(1, 'D', "40 A", "35 B", "20 C A", "5 D C B"));
    assertThat(winners(record)).isEqualTo("A");
    assertThat(record.elected().getFirst().ground()).isEqualTo(new Ground.ReachedQuota("48(3)"));
    assertThat(record.elected().getFirst().stage()).isEqualTo(2);
  }

  @Test
  void the_last_seat_goes_to_whoever_has_as_many_votes_as_all_others_together() {
    CountRecord record = count(RULE, Poll.of(1, 'C', "10 A", "6 B", "4 C"));
    assertThat(record.stages()).hasSize(1);
    assertThat(record.elected().getFirst().ground())
        .isEqualTo(new Ground.OutvotesAllOthers("52(2)"));
  }

  @Test
  void a_surplus_of_few_transferable_papers_moves_them_at_full_value_at_most() {
    CountRecord record = count(RULE, Poll.of(2, 'C', "9 A", "1 A B", "4 B", "5 C"));
    // 19 ÷ 3 + 1 = 7; surplus 3 over 1 paper
    assertThat(sheet(record, 2)).isEqualTo("7.00 5.00 5.00 | 2.00");
  }
}
