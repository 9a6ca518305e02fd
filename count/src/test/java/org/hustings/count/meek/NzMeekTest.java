package org.hustings.count.meek;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.hustings.count.Contest;
import org.hustings.count.Lot.Purpose;
import org.hustings.count.Poll;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.junit.jupiter.api.Test;

class NzMeekTest {
  private static CountRecord count(Contest contest) {
    return Poll.count(NzMeek.rule(), contest);
  }

  @Test
  void quota_and_keep_value_are_worked_out_to_nine_decimals() {
    // quota 9 / 3 + 0.000000001; A keeps 3.000000001 / 6, rounded up: 0.500000001
    CountRecord record = count(Poll.of(2, 'C', "6 A B", "2 B", "1 C"));
    assertThat(record.stages().getFirst().quota()).isEqualTo("3.000000001");
    assertThat(Poll.sheet(record, 1))
        .isEqualTo("6.000000000 2.000000000 1.000000000 | 0.000000000");
    assertThat(Poll.sheet(record, 2))
        .isEqualTo("3.000000006 4.999999994 1.000000000 | 0.000000000");
    assertThat(record.stages().get(1).tally(1).keepValue().orElseThrow()).isEqualTo("0.500000001");
    assertThat(Poll.winners(record)).isEqualTo("AB");
  }

  @Test
  void the_quota_falls_as_papers_run_out() {
    // 12 / 3 and a trifle is too much for A; D's two papers run out, and 10 / 3 is not
    CountRecord record = count(Poll.of(2, 'D', "4 A", "3 B", "3 C", "2 D"));
    assertThat(record.stages().getFirst().quota()).isEqualTo("4.000000001");
    assertThat(record.stages().get(1).quota()).isEqualTo("3.333333334");
    assertThat(record.stages().get(1).nonTransferable()).isEqualByComparingTo("2");
  }

  @Test
  void one_seat_needs_half_of_the_votes_in_whole_votes_rounded_up() {
    CountRecord record = count(Poll.of(1, 'C', "5 A", "4 B", "2 C B"));
    assertThat(record.stages().getFirst().quota()).isEqualByComparingTo("6");
    assertThat(Poll.sheet(record, 2)).startsWith("5.000000000 6.000000000 0.000000000 |");
    assertThat(Poll.winners(record)).isEqualTo("B");
  }

  @Test
  void a_ranking_is_read_up_to_its_first_skipped_or_equal_preference() {
    CountRecord record = count(Poll.of(1, 'D', "6 A", "5 B", "2 C - B", "1 D B=C"));
    assertThat(record.stages().getLast().nonTransferable()).isEqualByComparingTo("3");
    assertThat(Poll.winners(record)).isEqualTo("A");
  }

  @Test
  void a_withdrawn_candidate_leaves_no_gap() {
    Contest contest = Poll.of(1, 'C', "4 A", "5 B C").withWithdrawn(Set.of(2));
    assertThat(Poll.winners(count(contest))).isEqualTo("C");
  }

  @Test
  void candidates_without_a_vote_are_excluded_together() {
    CountRecord record = count(Poll.of(1, 'E', "4 A", "3 B", "2 C"));
    assertThat(record.stages().getFirst().excluded()).startsWith(4, 5);
    assertThat(record.stages().getFirst().decisions())
        .contains(new Decision.VotelessTogether(List.of(4, 5)));
  }

  @Test
  void a_tie_falls_on_whoever_was_behind_at_the_first_difference() {
    // D's paper brings B level with C; B was behind at stage 1
    CountRecord record = count(Poll.of(1, 'D', "5 A", "2 B", "3 C", "1 D B"));
    assertThat(record.stages().get(1).excluded()).containsExactly(2);
    assertThat(record.stages().get(1).decisions())
        .contains(new Decision.TieByStage(Purpose.WHO_IS_EXCLUDED, List.of(2, 3), 1, 2));
  }

  @Test
  void who_never_differed_is_told_apart_by_pseudo_random_numbers_and_not_by_lot() {
    CountRecord record = count(Poll.of(1, 'C', "5 A", "3 B", "3 C"));
    assertThat(record.lots()).isEmpty();
    assertThat(record.stages().getFirst().decisions())
        .anyMatch(decision ->
            decision instanceof Decision.TieByPseudoRandomNumber tie
                && tie.between().equals(List.of(2, 3)));
  }

  @Test
  void the_pseudo_random_numbers_are_those_of_wichmann_and_hill() {
    // found by a few lines of Python from clauses 42 to 47, with 10000 as in Hill's program
    assertThat(PseudoRandomNumbers.draw(3, 2, 9)).containsExactly(0, 6761, 5338, 9708);
    assertThat(PseudoRandomNumbers.draw(5, 2, 188)).containsExactly(0, 4862, 5300, 420, 7368, 9994);
  }

  @Test
  void no_votes_at_all_still_fill_the_seats() {
    assertThat(count(Poll.of(2, 'D')).winners()).hasSize(2);
  }
}
