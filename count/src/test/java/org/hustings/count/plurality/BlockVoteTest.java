package org.hustings.count.plurality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountResult.LotNeeded;
import org.hustings.count.Lot.Purpose;
import org.hustings.count.Lots;
import org.hustings.count.Poll;
import org.hustings.count.constraint.Constraint;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.junit.jupiter.api.Test;

class BlockVoteTest {
  /// St Louis, Missouri, primary for mayor, 2 March 2021: 44,571 papers, 69,661 approvals
  /// (approval.vote). How they were combined on papers is not published, and makes no difference.
  @Test
  void the_first_primary_by_approval_of_st_louis_comes_out_as_published() {
    Contest contest =
        Contest.of("Mayor")
            .seats(2)
            .candidates("Tishaura Jones", "Cara Spencer", "Lewis Reed", "Andrew Jones")
            .ballot(20_659, "Tishaura Jones", "Cara Spencer")
            .ballot(4_431, "Lewis Reed", "Tishaura Jones")
            .ballot(298, "Tishaura Jones")
            .ballot(12_755, "Lewis Reed")
            .ballot(6_428, "Andrew Jones")
            .build();

    CountRecord record = Poll.count(BlockVote.approval(), contest);
    assertThat(Poll.sheet(record, 1)).startsWith("25388 20659 17186 6428 |");
    assertThat(record.ballots().valid()).isEqualTo(44_571);
    assertThat(record.winners()).containsExactly(1, 2);
  }

  @Test
  void whoever_approves_of_everybody_has_a_valid_paper() {
    CountRecord record = Poll.count(BlockVote.approval(), Poll.of(1, 'C', "3 A B C", "1 B"));
    assertThat(Poll.sheet(record, 1)).startsWith("3 4 3 |");
    assertThat(record.ballots().invalid()).isZero();
  }

  @Test
  void the_order_of_marks_means_nothing() {
    CountRecord record = Poll.count(BlockVote.rule(), Poll.of(2, 'C', "3 A B", "2 B C", "1 B A"));
    assertThat(Poll.sheet(record, 1)).startsWith("4 6 2 |");
    assertThat(Poll.winners(record)).isEqualTo("BA");
  }

  @Test
  void equal_and_skipped_preferences_are_Xs_like_others() {
    CountRecord record = Poll.count(BlockVote.rule(), Poll.of(2, 'C', "2 A=B", "1 - C"));
    assertThat(Poll.sheet(record, 1)).startsWith("2 2 1 |");
    assertThat(record.ballots().valid()).isEqualTo(3);
  }

  @Test
  void a_paper_with_more_Xs_than_seats_is_invalid_as_a_whole() {
    CountRecord record =
        Poll.count(BlockVote.rule(), Poll.of(2, 'C', "5 A B C", "2 A", "1 B C", "2 B"));
    assertThat(Poll.sheet(record, 1)).startsWith("2 3 1 |");
    assertThat(record.ballots().invalid()).isEqualTo(5);
    assertThat(record.stages().getFirst().decisions()).contains(new Decision.TooManyMarks(5, 2));
  }

  @Test
  void an_X_for_a_withdrawn_candidate_is_not_counted_and_does_not_over_vote_a_paper() {
    CountRecord record =
        Poll.count(BlockVote.rule(), Poll.of(2, 'D', "5 A B C", "2 D").withWithdrawn(Set.of(3)));
    assertThat(Poll.sheet(record, 1)).startsWith("5 5 0 2 |");
    assertThat(record.ballots().invalid()).isZero();
  }

  @Test
  void a_tie_above_the_last_place_needs_no_lot() {
    CountRecord record = Poll.count(BlockVote.rule(), Poll.of(2, 'C', "4 A", "4 B", "1 C"));
    assertThat(Poll.winners(record)).isEqualTo("AB");
    assertThat(record.lots()).isEmpty();
  }

  @Test
  void a_tie_for_the_last_place_is_decided_by_lot() {
    Contest contest = Poll.of(2, 'C', "4 A", "3 B", "3 C");
    CountResult waiting = BlockVote.rule().count(contest, Lots.none());
    assertThat(waiting)
        .isEqualTo(new LotNeeded(1, Purpose.WHO_IS_ELECTED, List.of(2, 3), List.of()));
    CountRecord record =
        Poll.count(BlockVote.rule(), contest, (stage, purpose, tied) -> OptionalInt.of(3));
    assertThat(Poll.winners(record)).isEqualTo("AC");
    assertThat(record.lots()).hasSize(1);
  }

  @Test
  void two_last_places_between_three_take_two_lots() {
    CountRecord record =
        Poll.count(
            BlockVote.rule(),
            Poll.of(2, 'C', "3 A", "3 B", "3 C"),
            (stage, purpose, tied) -> OptionalInt.of(tied.getLast()));
    assertThat(Poll.winners(record)).isEqualTo("CB");
    assertThat(record.lots()).hasSize(2);
  }

  @Test
  void first_past_the_post_allows_one_X() {
    CountRecord record =
        Poll.count(BlockVote.firstPastThePost(), Poll.of(1, 'C', "4 A", "3 B", "2 C", "7 B C"));
    assertThat(Poll.winners(record)).isEqualTo("A");
    assertThat(record.ballots().invalid()).isEqualTo(7);
  }

  @Test
  void a_limited_vote_allows_one_X_fewer_than_seats_or_as_many_as_stated() {
    Contest contest = Poll.of(3, 'D', "9 A B C", "4 B C", "3 A", "2 B", "1 D");
    assertThat(Poll.sheet(Poll.count(BlockVote.limited(), contest), 1)).startsWith("3 6 4 1 |");
    assertThat(Poll.sheet(Poll.count(BlockVote.limited(1), contest), 1)).startsWith("3 2 0 1 |");
    assertThatThrownBy(() -> BlockVote.limited(0))
        .isInstanceOf(CannotCount.class)
        .hasMessageContaining("not 0");
  }

  @Test
  void a_constraint_lets_the_lowest_elected_give_way_to_the_highest_of_the_group_that_is_short() {
    Contest contest =
        Poll.group(Poll.of(3, 'E', "9 A", "8 B", "7 C", "2 D", "1 E"), "women", "CDE");
    CountRecord free = Poll.count(BlockVote.rule(), contest);
    CountRecord kept =
        Poll.count(
            BlockVote.rule(), contest.withConstraints(List.of(Constraint.atLeast(2, "women"))));
    assertThat(Poll.winners(free)).isEqualTo("ABC");
    assertThat(Poll.winners(kept)).isEqualTo("ACD");
    assertThat(kept.stages().getFirst().decisions())
        .anyMatch(
            decision -> decision instanceof Decision.Doomed doomed && doomed.candidate() == 2);
  }

  @Test
  void no_more_candidates_than_seats_are_all_elected() {
    assertThat(Poll.winners(Poll.count(BlockVote.rule(), Poll.of(3, 'B', "2 B", "1 A"))))
        .isEqualTo("BA");
  }
}
