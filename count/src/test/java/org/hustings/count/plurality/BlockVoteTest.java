package org.hustings.count.plurality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hustings.count.Worked.contest;
import static org.hustings.count.Worked.count;
import static org.hustings.count.Worked.votes;
import static org.hustings.count.Worked.winners;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.hustings.count.CannotCount;
import org.hustings.count.CountResult;
import org.hustings.count.CountResult.LotNeeded;
import org.hustings.count.Lots;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.junit.jupiter.api.Test;

class BlockVoteTest {
  @Test
  void the_order_of_marks_means_nothing() {
    CountRecord record = count(BlockVote.rule(), contest(2, 3, "3 A B", "2 B C", "1 B A"));
    assertThat(votes(record, 1)).containsExactly("4", "6", "2");
    assertThat(winners(record)).isEqualTo("BA");
  }

  @Test
  void equal_and_skipped_preferences_are_Xs_like_others() {
    CountRecord record = count(BlockVote.rule(), contest(2, 3, "2 A=B", "- C"));
    assertThat(votes(record, 1)).containsExactly("2", "2", "1");
    assertThat(record.ballots().valid()).isEqualTo(3);
  }

  @Test
  void a_paper_with_more_Xs_than_seats_is_invalid_as_a_whole() {
    CountRecord record = count(BlockVote.rule(), contest(2, 3, "5 A B C", "2 A", "1 B C", "2 B"));
    assertThat(votes(record, 1)).containsExactly("2", "3", "1");
    assertThat(record.ballots().invalid()).isEqualTo(5);
    assertThat(record.stages().getFirst().decisions())
        .contains(new Decision.Note("5 papers with more than 2 Xs are invalid"));
  }

  @Test
  void an_X_for_a_withdrawn_candidate_is_not_counted_and_does_not_over_vote_a_paper() {
    CountRecord record =
        count(BlockVote.rule(), contest(2, 4, "5 A B C", "2 D").withWithdrawn(Set.of(3)));
    assertThat(votes(record, 1)).containsExactly("5", "5", "0", "2");
    assertThat(record.ballots().invalid()).isZero();
  }

  @Test
  void a_tie_above_the_last_place_needs_no_lot() {
    CountRecord record = count(BlockVote.rule(), contest(2, 3, "4 A", "4 B", "1 C"));
    assertThat(winners(record)).isEqualTo("AB");
    assertThat(record.lots()).isEmpty();
  }

  @Test
  void a_tie_for_the_last_place_is_decided_by_lot() {
    var contest = contest(2, 3, "4 A", "3 B", "3 C");
    CountResult waiting = BlockVote.rule().count(contest, Lots.none());
    assertThat(waiting).isEqualTo(new LotNeeded(1, "who is elected", List.of(2, 3), List.of()));
    CountRecord record =
        count(BlockVote.rule().count(contest, (stage, purpose, tied) -> OptionalInt.of(3)));
    assertThat(winners(record)).isEqualTo("AC");
    assertThat(record.lots()).hasSize(1);
  }

  @Test
  void two_last_places_between_three_take_two_lots() {
    CountRecord record =
        count(
            BlockVote.rule()
                .count(
                    contest(2, 3, "3 A", "3 B", "3 C"),
                    (stage, purpose, tied) -> OptionalInt.of(tied.getLast())));
    assertThat(winners(record)).isEqualTo("CB");
    assertThat(record.lots()).hasSize(2);
  }

  @Test
  void first_past_the_post_allows_one_X() {
    CountRecord record =
        count(BlockVote.firstPastThePost(), contest(1, 3, "4 A", "3 B", "2 C", "7 B C"));
    assertThat(winners(record)).isEqualTo("A");
    assertThat(record.ballots().invalid()).isEqualTo(7);
  }

  @Test
  void a_limited_vote_allows_one_X_fewer_than_seats_or_as_many_as_stated() {
    var contest = contest(3, 4, "9 A B C", "4 B C", "3 A", "2 B", "1 D");
    assertThat(votes(count(BlockVote.limited(), contest), 1)).containsExactly("3", "6", "4", "1");
    assertThat(votes(count(BlockVote.limited(1), contest), 1)).containsExactly("3", "2", "0", "1");
    assertThatThrownBy(() -> BlockVote.limited(0))
        .isInstanceOf(CannotCount.class)
        .hasMessageContaining("not 0");
  }

  @Test
  void no_more_candidates_than_seats_are_all_elected() {
    assertThat(winners(count(BlockVote.rule(), contest(3, 2, "2 B", "1 A")))).isEqualTo("BA");
  }
}
