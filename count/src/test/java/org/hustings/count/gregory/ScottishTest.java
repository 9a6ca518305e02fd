package org.hustings.count.gregory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hustings.count.Poll.count;
import static org.hustings.count.Poll.sheet;
import static org.hustings.count.Poll.winners;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountResult.LotNeeded;
import org.hustings.count.CountRule;
import org.hustings.count.Lot;
import org.hustings.count.Lot.Purpose;
import org.hustings.count.Lots;
import org.hustings.count.Poll;
import org.hustings.count.lots.LotsInOrder;
import org.hustings.count.record.Action;
import org.hustings.count.record.Ballots;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Ground;
import org.hustings.count.record.QuotaBasis;
import org.hustings.count.record.Status;
import org.hustings.count.record.Transfer;
import org.junit.jupiter.api.Test;

/// Each clause on a poll small enough to check by hand.
class ScottishTest {
  private static final CountRule RULE = Scottish.rule();

  @Test
  void the_quota_is_the_whole_part_plus_1_even_where_the_division_is_exact() {
    CountRecord record = count(RULE, Poll.of(3, 'D', "40 A", "30 B", "20 C", "10 D"));
    assertThat(record.stages().getFirst().quota()).isEqualByComparingTo("26");
    assertThat(record.quota())
        .isEqualTo(
            new QuotaBasis.WholePartPlusOne(
                new BigDecimal("100.00000"), 3, new BigDecimal("26.00000")));
  }

  @Test
  void a_surplus_moves_every_paper_at_a_value_cut_to_5_decimals() {
    CountRecord record = count(RULE, Poll.of(2, 'C', "9 A B", "3 A C", "4 B", "5 C"));
    assertThat(sheet(record, 1)).isEqualTo("12.00000 4.00000 5.00000 | 0.00000");
    assertThat(sheet(record, 2)).isEqualTo("8.00000 6.99997 5.99999 | 0.00004");
    assertThat(sheet(record, 3)).isEqualTo("8.00000 6.99997 0.00000 | 6.00003");
    assertThat(record.stages().get(2).lostByRounding()).isEqualByComparingTo("0.00004");
    assertThat(winners(record)).isEqualTo("AB");
  }

  @Test
  void a_later_surplus_moves_papers_of_every_value_at_their_share() {
    CountRecord record = count(RULE, Poll.of(3, 'D', "20 A B C", "5 B D", "6 C", "9 D"));
    assertThat(sheet(record, 2)).isEqualTo("11.00000 14.00000 6.00000 9.00000 | 0.00000");
    assertThat(sheet(record, 3)).isEqualTo("11.00000 11.00000 7.92840 10.07140 | 0.00020");
    assertThat(winners(record)).isEqualTo("ABD");
    assertThat(record.stages().get(2).action())
        .isEqualTo(
            new Action.Surplus(
                2, new BigDecimal("3.00000"), 25, 25, Optional.empty(), new BigDecimal("0.00020")));
    assertThat(record.stages().get(2).transfers())
        .containsExactly(
            transfer(2, 5, "0.21428", new Transfer.Receipt(4, 5, new BigDecimal("1.07140"))),
            transfer(2, 20, "0.09642", new Transfer.Receipt(3, 20, new BigDecimal("1.92840"))));
  }

  private static Transfer transfer(int from, long papers, String value, Transfer.Receipt receipt) {
    return new Transfer(
        from, papers, new BigDecimal(value), List.of(receipt), 0, new BigDecimal("0.00000"));
  }

  @Test
  void votes_beyond_64_bits_on_the_way_are_calculated_wide() {
    CountRecord record =
        count(
            RULE,
            Poll.of(2, 'C', "9000000000 A B", "3000000000 A C", "4000000000 B", "5000000000 C"));
    // surplus 4999999999 of 12000000000: 0.41666
    assertThat(sheet(record, 2))
        .isEqualTo("7000000001.00000 7749940000.00000 6249980000.00000 | 79999.00000");
  }

  @Test
  void papers_without_a_next_preference_take_their_share_of_a_surplus_away() {
    CountRecord record = count(RULE, Poll.of(2, 'C', "6 A", "6 A B", "4 B", "5 C"));
    assertThat(sheet(record, 2)).isEqualTo("8.00000 5.99998 5.00000 | 2.00002");
    assertThat(record.stages().get(1).lostByRounding()).isEqualByComparingTo("0.00004");
    assertThat(record.stages().get(1).nonTransferablePapers()).isEqualTo(6);
  }

  @Test
  void a_surplus_goes_before_an_exclusion_even_where_it_changes_nothing() {
    CountRecord record = count(RULE, Poll.of(3, 'E', "20 A", "9 B", "8 C", "7 D", "1 E"));
    assertThat(record.stages().get(1).action()).isInstanceOf(Action.Surplus.class);
    assertThat(record.stages().get(2).action()).isEqualTo(new Action.Exclusion(List.of(5)));
  }

  @Test
  void the_largest_surplus_goes_first() {
    CountRecord record = count(RULE, Poll.of(3, 'D', "30 A C", "40 B C", "1 C", "9 D"));
    assertThat(record.stages().get(1).action()).asString().contains("candidate=2");
    assertThat(record.stages().get(2).action()).asString().contains("candidate=1");
  }

  @Test
  void candidates_are_excluded_one_by_one() {
    CountRecord record = count(RULE, Poll.of(1, 'E', "20 A", "15 B", "3 C", "1 D B", "2 E A"));
    assertThat(record.stages())
        .extracting(stage -> stage.excluded().size())
        .containsExactly(0, 1, 1);
  }

  @Test
  void the_last_exclusion_moves_its_papers_before_the_last_seat_is_filled() {
    CountRecord record = count(RULE, Poll.of(1, 'C', "10 A", "9 B C", "8 C A"));
    assertThat(sheet(record, 2)).isEqualTo("18.00000 9.00000 0.00000 | 0.00000");
    assertThat(winners(record)).isEqualTo("A");
    assertThat(record.stages().getLast().tally(2).status()).isEqualTo(Status.CONTINUING);
  }

  @Test
  void a_tie_is_decided_at_the_most_recent_stage_with_a_difference() {
    Contest contest = Poll.of(1, 'E', "20 A", "11 B", "10 C", "2 D C", "1 E B", "2 E");
    CountRecord record = count(RULE, contest);
    assertThat(sheet(record, 3)).startsWith("20.00000 12.00000 12.00000");
    assertThat(record.stages().get(3).decisions())
        .containsExactly(new Decision.TieByStage(Purpose.WHO_IS_EXCLUDED, List.of(2, 3), 2, 2));
  }

  @Test
  void a_tie_of_three_narrows_stage_by_stage() {
    Contest contest = Poll.of(1, 'F', "20 A", "10 B", "11 C", "12 D", "1 E B", "1 F B", "1 F C");
    CountRecord record = count(RULE, contest);
    assertThat(record.stages().get(3).decisions())
        .containsExactly(new Decision.TieByStage(Purpose.WHO_IS_EXCLUDED, List.of(2, 3, 4), 1, 2));
  }

  @Test
  void those_whom_earlier_stages_leave_tied_wait_for_a_lot() {
    Contest contest =
        Poll.of(1, 'F', "20 A", "10 B", "10 C", "12 D", "1 E B", "1 E C", "1 F B", "1 F C", "1 F");
    assertThat(RULE.count(contest, Lots.none()))
        .isEqualTo(new LotNeeded(4, Purpose.WHO_IS_EXCLUDED, List.of(2, 3), List.of()));
    CountRecord record = count(RULE, contest, new LotsInOrder(List.of(2)));
    assertThat(record.stages().get(3).decisions())
        .containsExactly(
            new Decision.TieNarrowed(2, 2, 3),
            new Decision.TieByLot(new Lot(4, Purpose.WHO_IS_EXCLUDED, List.of(2, 3), 2)));
  }

  @Test
  void a_tie_at_every_stage_waits_for_a_lot() {
    Contest contest = Poll.of(1, 'C', "5 A", "3 B", "3 C");
    assertThat(RULE.count(contest, Lots.none()))
        .isEqualTo(new LotNeeded(2, Purpose.WHO_IS_EXCLUDED, List.of(2, 3), List.of()));
    CountRecord record = count(RULE, contest, new LotsInOrder(List.of(3)));
    assertThat(record.lots())
        .containsExactly(new Lot(2, Purpose.WHO_IS_EXCLUDED, List.of(2, 3), 3));
    assertThat(record.stages().get(1).excluded()).containsExactly(3);
    assertThat(record.stages().get(1).decisions())
        .containsExactly(new Decision.TieByLot(record.lots().getFirst()));
  }

  @Test
  void equal_surpluses_wait_for_a_lot() {
    Contest contest = Poll.of(3, 'D', "6 A C", "6 B C", "1 C", "1 D");
    assertThat(RULE.count(contest, Lots.none()))
        .isEqualTo(new LotNeeded(2, Purpose.WHOSE_SURPLUS_IS_FIRST, List.of(1, 2), List.of()));
  }

  @Test
  void everyone_is_elected_where_there_are_no_more_than_seats() {
    CountRecord record = count(RULE, Poll.of(3, 'C', "2 A B", "1 B"));
    assertThat(winners(record)).isEqualTo("ABC");
    assertThat(record.stages()).hasSize(1);
    assertThat(record.elected().getLast().ground())
        .isEqualTo(new Ground.AsManyAsSeats("rule 52(1)"));
    assertThat(record.margin()).isEmpty();
  }

  @Test
  void papers_without_a_sole_first_preference_are_invalid() {
    CountRecord record = count(RULE, Poll.of(1, 'C', "5 A", "2 B=C", "3 - A", "4 B"));
    assertThat(record.ballots()).isEqualTo(Ballots.ranked(0, 14, 9));
    assertThat(sheet(record, 1)).isEqualTo("5.00000 4.00000 0.00000 | 0.00000");
  }

  @Test
  void a_paper_ends_at_a_skipped_or_an_equal_preference() {
    CountRecord record =
        count(RULE, Poll.of(1, 'D', "9 A", "8 B", "2 C - A", "1 C A=B D", "3 C A", "4 D"));
    assertThat(sheet(record, 2)).isEqualTo("9.00000 8.00000 6.00000 0.00000 | 4.00000");
    assertThat(sheet(record, 3)).isEqualTo("12.00000 8.00000 0.00000 0.00000 | 7.00000");
  }

  @Test
  void a_withdrawn_candidate_is_passed_over_as_if_never_ranked() {
    Contest contest =
        Poll.of(1, 'C', "5 A B", "4 B", "6 C", "2 A=B C", "1 A").withWithdrawn(Set.of(1));
    CountRecord record = count(RULE, contest);
    assertThat(record.ballots()).isEqualTo(Ballots.ranked(0, 18, 17));
    assertThat(sheet(record, 1)).isEqualTo("0.00000 11.00000 6.00000 | 0.00000");
    assertThat(record.stages().getFirst().tally(1).status()).isEqualTo(Status.WITHDRAWN);
  }

  @Test
  void the_margin_is_that_of_the_last_seat_where_both_had_votes() {
    CountRecord record = count(RULE, Poll.of(1, 'C', "10 A", "9 B C", "8 C A"));
    assertThat(record.margin().orElseThrow().loser()).isEqualTo(2);
    assertThat(record.margin().orElseThrow().votes()).isEqualByComparingTo("9");
  }

  @Test
  void a_contest_in_which_nobody_stands_cannot_be_counted() {
    Contest contest = Poll.of(1, 'A', "1 A").withWithdrawn(Set.of(1));
    assertThatThrownBy(() -> RULE.count(contest, Lots.none()))
        .isInstanceOf(CannotCount.class)
        .hasMessageContaining("no candidate stands");
  }
}
