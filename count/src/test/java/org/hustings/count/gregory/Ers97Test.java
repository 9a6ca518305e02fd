package org.hustings.count.gregory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.count.Poll.count;
import static org.hustings.count.Poll.sheet;
import static org.hustings.count.Poll.winners;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hustings.count.Contest;
import org.hustings.count.CountRule;
import org.hustings.count.Lot.Purpose;
import org.hustings.count.Poll;
import org.hustings.count.lots.LotsInOrder;
import org.hustings.count.record.Action;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Elected;
import org.hustings.count.record.Ground;
import org.hustings.count.record.QuotaBasis;
import org.junit.jupiter.api.Test;

/// Each clause on a poll small enough to check by hand.
class Ers97Test {
  private static final CountRule RULE = Ers97.rule();

  @Test
  void the_quota_is_rounded_up_to_2_decimals_unless_exact() {
    CountRecord exact = count(RULE, Poll.of(9, 'I', "129549 A"));
    assertThat(exact.stages().getFirst().quota()).isEqualTo(new BigDecimal("12954.90"));
    CountRecord inexact = count(RULE, Poll.of(6, 'F', "753 A"));
    assertThat(inexact.stages().getFirst().quota()).isEqualTo(new BigDecimal("107.58"));
    assertThat(inexact.quota())
        .isEqualTo(new QuotaBasis.RoundedUp(new BigDecimal("753.00"), 6, new BigDecimal("107.58")));
  }

  @Test
  void a_first_surplus_moves_its_transferable_papers_at_a_value_cut_to_2_decimals() {
    CountRecord record = count(RULE, Poll.of(2, 'D', "2 A", "7 A B", "4 A C", "3 B", "4 C", "1 D"));
    // 21 ÷ 3 = 7.00; surplus 6.00 over 11 papers: 0.54
    assertThat(sheet(record, 2)).isEqualTo("7.00 6.78 6.16 1.00 | 0.06");
    assertThat(record.stages().get(1).action())
        .isEqualTo(
            new Action.Surplus(
                1,
                new BigDecimal("6.00"),
                13,
                11,
                Optional.of(new BigDecimal("0.54")),
                new BigDecimal("0.06")));
  }

  @Test
  void a_later_surplus_moves_the_last_batch_only() {
    CountRecord record = count(RULE, Poll.of(3, 'D', "20 A B C", "5 B D", "6 C", "9 D"));
    assertThat(sheet(record, 2)).isEqualTo("10.00 15.00 6.00 9.00 | 0.00");
    assertThat(sheet(record, 3)).isEqualTo("10.00 10.00 11.00 9.00 | 0.00");
    assertThat(winners(record)).isEqualTo("ABC");
  }

  @Test
  void papers_never_move_above_their_present_value() {
    CountRecord record = count(RULE, Poll.of(3, 'D', "16 A B", "4 A B C", "5 B D", "6 C", "9 D"));
    assertThat(sheet(record, 3)).isEqualTo("10.00 10.00 8.00 9.00 | 3.00");
    assertThat(record.stages().get(2).lostByRounding()).isEqualByComparingTo("0");
  }

  @Test
  void a_candidate_is_elected_on_a_share_of_the_active_vote_below_the_quota() {
    CountRecord record = count(RULE, Poll.of(3, 'D', "16 A B", "4 A B C", "5 B D", "6 C", "9 D"));
    assertThat(record.elected().getLast())
        .isEqualTo(
            new Elected(
                4,
                3,
                new Ground.ReachedShare(
                    new BigDecimal("8.50"), new BigDecimal("17.00"), 2, "5.3.13")));
  }

  @Test
  void surpluses_wait_where_all_together_do_not_exceed_the_gap() {
    CountRecord record = count(RULE, Poll.of(2, 'D', "11 A", "8 B", "6 C", "5 D B"));
    assertThat(record.stages().get(1).action()).isEqualTo(new Action.Exclusion(List.of(4)));
    assertThat(record.stages().get(1).decisions())
        .containsExactly(
            new Decision.Deferral(List.of(1), new BigDecimal("1.00"), new BigDecimal("1.00")));
  }

  @Test
  void a_surplus_above_the_gap_goes_first() {
    CountRecord record = count(RULE, Poll.of(2, 'E', "12 A C", "8 B", "5 C", "3 D", "2 E"));
    assertThat(record.stages().get(1).action()).isInstanceOf(Action.Surplus.class);
  }

  @Test
  void surpluses_wait_where_several_together_cannot_reach_the_next() {
    CountRecord record = count(RULE, Poll.of(2, 'E', "13 A", "8 B", "6 C", "2 D", "1 E"));
    assertThat(record.stages().get(1).action()).isEqualTo(new Action.Exclusion(List.of(5, 4)));
    assertThat(record.stages().get(1).decisions())
        .containsExactly(
            new Decision.Deferral(List.of(1), new BigDecimal("3.00"), new BigDecimal("3.00")),
            new Decision.Together(List.of(5, 4), new BigDecimal("6.00"), "5.2.5"));
  }

  @Test
  void as_many_as_possible_are_excluded_together() {
    CountRecord record = count(RULE, Poll.of(1, 'E', "9 A", "8 B", "5 C B", "2 D", "1 E"));
    assertThat(record.stages().get(1).excluded()).startsWith(5, 4, 3);
    assertThat(record.stages().get(1).decisions())
        .anyMatch(decision -> decision instanceof Decision.Together);
    assertThat(record.stages()).hasSize(2);
    assertThat(winners(record)).isEqualTo("B");
  }

  @Test
  void the_quota_falls_with_non_transferable_papers_while_nobody_is_elected() {
    CountRecord record = count(RULE, Poll.of(1, 'C', "10 A", "8 B", "3 C"));
    assertThat(record.stages().get(1).quota()).isEqualTo(new BigDecimal("9.00"));
    assertThat(record.stages().get(1).decisions())
        .containsExactly(
            new Decision.NewQuota(
                new BigDecimal("9.00"),
                new QuotaBasis.RoundedUp(new BigDecimal("18.00"), 1, new BigDecimal("9.00"))));
    assertThat(record.elected().getFirst().stage()).isEqualTo(2);
  }

  @Test
  void an_exclusion_stops_after_the_batch_that_fills_the_seats() {
    CountRecord record = count(RULE, Poll.of(2, 'D', "5 A D C", "5 A B", "4 B", "5 C", "3 D B"));
    // 22 ÷ 3 = 7.34; surplus 2.66 over 10: 0.26; then D's first preferences elect B
    assertThat(sheet(record, 2)).isEqualTo("7.34 5.30 5.00 4.30 | 0.06");
    assertThat(sheet(record, 3)).isEqualTo("7.34 8.30 5.00 1.30 | 0.06");
    assertThat(record.stages().getLast().excluded()).containsExactly(4, 3);
    assertThat(winners(record)).isEqualTo("AB");
  }

  @Test
  void nobody_elected_in_an_exclusion_receives_a_later_batch() {
    CountRecord record =
        count(RULE, Poll.of(3, 'E', "5 A D B C", "5 A B", "4 B", "5 C", "3 D B", "6 E"));
    // 28 ÷ 4 = 7; D's 3 first preferences elect B, so that the 5 papers of 0.30 go past B to C
    assertThat(sheet(record, 2)).isEqualTo("7.00 5.50 5.00 4.50 6.00 | 0.00");
    assertThat(sheet(record, 3)).isEqualTo("7.00 8.50 6.50 0.00 6.00 | 0.00");
    // B's last batch has no transferable paper
    assertThat(sheet(record, 4)).isEqualTo("7.00 7.00 6.50 0.00 6.00 | 1.50");
    assertThat(winners(record)).isEqualTo("ABC");
  }

  @Test
  void a_tie_is_decided_at_the_earliest_point_with_a_difference() {
    CountRecord record = count(RULE, Poll.of(1, 'D', "20 A", "11 B", "10 C", "1 D C", "1 D"));
    assertThat(sheet(record, 2)).isEqualTo("20.00 11.00 11.00 0.00 | 1.00");
    assertThat(record.stages().get(2).decisions())
        .contains(new Decision.TieByStage(Purpose.WHO_IS_EXCLUDED, List.of(2, 3), 1, 3));
  }

  @Test
  void level_candidates_too_many_for_the_seats_are_not_elected_and_a_lot_excludes_one() {
    Contest contest = Poll.of(1, 'B', "5 A", "5 B");
    CountRecord record = count(RULE, contest, new LotsInOrder(List.of(1, 2)));
    assertThat(record.stages()).hasSize(1);
    assertThat(winners(record)).isEqualTo("B");
    assertThat(record.elected().getFirst().ground())
        .isEqualTo(new Ground.NextExclusionLeavesSeats("5.5.1"));
    assertThat(record.stages().getFirst().excluded()).containsExactly(1);
    assertThat(record.stages().getFirst().decisions())
        .startsWith(new Decision.LevelForTooFewSeats());
    assertThat(record.lots()).hasSize(1);
    assertThat(sheet(record, 1)).isEqualTo("5.00 5.00 | 0.00");
  }

  @Test
  void an_equal_preference_is_passed_over_once_nobody_in_it_continues() {
    CountRecord record =
        count(RULE, Poll.of(1, 'E', "20 A", "19 B", "5 C D=E B", "1 D", "2 E", "1 A=B C"));
    assertThat(record.ballots().invalid()).isEqualTo(1);
    assertThat(record.stages().get(1).excluded()).startsWith(4, 5, 3);
    assertThat(winners(record)).isEqualTo("B");
  }

  @Test
  void nobody_voted_and_lots_decide() {
    CountRecord record = count(RULE, Poll.of(1, 'C'), new LotsInOrder(List.of(2, 1, 3)));
    assertThat(winners(record)).isEqualTo("C");
    assertThat(record.lots()).hasSize(2);
  }
}
