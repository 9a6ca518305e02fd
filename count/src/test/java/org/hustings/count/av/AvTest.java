package org.hustings.count.av;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountResult.LotNeeded;
import org.hustings.count.Lot.Purpose;
import org.hustings.count.Lots;
import org.hustings.count.Poll;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.junit.jupiter.api.Test;

class AvTest {
  @Test
  void a_majority_of_first_preferences_elects_at_once() {
    CountRecord record = Poll.count(Av.rule(), Poll.of(1, 'C', "5 A", "3 B", "1 C"));
    assertThat(Poll.winners(record)).isEqualTo("A");
    assertThat(record.stages()).hasSize(1);
  }

  @Test
  void half_of_the_votes_is_not_a_majority() {
    CountRecord record = Poll.count(Av.rule(), Poll.of(1, 'C', "5 A", "3 B", "2 C B"));
    assertThat(record.stages()).hasSize(3);
    assertThat(Poll.sheet(record, 2)).startsWith("5 5 0 |");
  }

  @Test
  void the_lowest_is_excluded_and_papers_pass_over_the_excluded() {
    CountRecord record = Poll.count(Av.rule(), Poll.of(1, 'D', "4 A", "3 B", "2 C D B", "1 D C B"));
    assertThat(Poll.sheet(record, 2)).startsWith("4 3 3 0 |");
    assertThat(Poll.sheet(record, 3)).startsWith("4 6 0 0 |");
    assertThat(Poll.winners(record)).isEqualTo("B");
  }

  @Test
  void the_majority_is_of_continuing_votes_when_papers_run_out() {
    CountRecord record = Poll.count(Av.rule(), Poll.of(1, 'C', "4 A", "3 B", "2 C"));
    assertThat(Poll.winners(record)).isEqualTo("A");
    assertThat(record.stages().getLast().nonTransferable()).isEqualByComparingTo("2");
    assertThat(record.stages().getLast().quota()).isEqualByComparingTo("4");
  }

  @Test
  void a_tie_is_decided_by_the_most_recent_difference() {
    // B and C tie with 3 at stage 2; at stage 1 B had 2 and C had 3
    CountRecord record = Poll.count(Av.rule(), Poll.of(1, 'D', "5 A", "2 B", "3 C", "1 D B"));
    assertThat(record.stages().get(2).excluded()).containsExactly(2);
    assertThat(record.stages().get(2).decisions())
        .contains(new Decision.TieByStage(Purpose.WHO_IS_EXCLUDED, List.of(2, 3), 1, 2));
  }

  @Test
  void a_tie_that_was_always_one_takes_a_lot() {
    Contest contest = Poll.of(1, 'C', "5 A", "3 B C", "3 C B");
    assertThat(Av.rule().count(contest, Lots.none()))
        .isEqualTo(new LotNeeded(2, Purpose.WHO_IS_EXCLUDED, List.of(2, 3), List.of()));
    CountRecord record =
        Poll.count(Av.rule(), contest, (stage, purpose, tied) -> OptionalInt.of(2));
    assertThat(Poll.winners(record)).isEqualTo("C");
    assertThat(record.lots()).hasSize(1);
  }

  @Test
  void a_paper_ends_at_equal_preferences_and_skipped_ones_are_passed_over() {
    CountRecord record = Poll.count(Av.rule(), Poll.of(1, 'D', "4 A", "3 B", "2 C A=B", "1 D - B"));
    assertThat(Poll.sheet(record, 2)).startsWith("4 4 2 0 |");
    assertThat(record.stages().get(2).nonTransferablePapers()).isEqualTo(2);
  }

  @Test
  void an_equal_preference_with_a_withdrawn_candidate_is_not_equal() {
    CountRecord record =
        Poll.count(Av.rule(), Poll.of(1, 'C', "4 A", "5 C=B").withWithdrawn(Set.of(3)));
    assertThat(Poll.winners(record)).isEqualTo("B");
  }

  @Test
  void a_ranking_of_nobody_who_stands_is_invalid() {
    CountRecord record =
        Poll.count(Av.rule(), Poll.of(1, 'B', "4 A", "2 B").withWithdrawn(Set.of(2)));
    assertThat(record.ballots().invalid()).isEqualTo(2);
    assertThat(Poll.winners(record)).isEqualTo("A");
  }

  @Test
  void more_than_one_seat_is_refused() {
    assertThatThrownBy(() -> Av.rule().count(Poll.of(2, 'C', "1 A"), Lots.none()))
        .isInstanceOf(CannotCount.class)
        .hasMessageContaining("one seat, not 2");
  }
}
