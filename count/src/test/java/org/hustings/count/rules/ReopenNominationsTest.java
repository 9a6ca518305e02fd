package org.hustings.count.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.hustings.count.Candidate;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.Poll;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Ground;
import org.hustings.count.record.Status;
import org.junit.jupiter.api.Test;

class ReopenNominationsTest {
  /// The last candidate is RON.
  private static Contest withRon(Contest contest) {
    List<Candidate> named = new ArrayList<>(contest.candidates());
    named.set(named.size() - 1, new Candidate(named.size(), "Re-open Nominations"));
    return contest.withCandidates(named);
  }

  private static CountRule rule(String name) {
    return Rules.named(name).orElseThrow();
  }

  @Test
  void while_ron_is_not_elected_the_count_is_as_without_the_option() {
    Contest contest = withRon(Poll.of(1, 'C', "5 A", "3 B", "2 C B"));
    CountRecord with = Poll.count(rule("scottish+ron"), contest);
    CountRecord without = Poll.count(rule("scottish"), contest);
    assertThat(with.stages()).isEqualTo(without.stages());
    assertThat(with.rule().name()).isEqualTo("scottish+ron");
  }

  @Test
  void the_exclusion_of_ron_transfers_its_papers_and_means_nothing_more() {
    CountRecord record =
        Poll.count(rule("av+ron"), withRon(Poll.of(1, 'C', "5 A", "4 B", "3 C B")));
    assertThat(record.stages().get(1).excluded()).containsExactly(3);
    assertThat(record.winners()).containsExactly(2);
  }

  @Test
  void the_election_of_ron_leaves_every_seat_not_filled_before_it_empty() {
    // quota 5 of 17: A has it at once; then A's surplus elects RON (D), and the count ends there
    Contest contest = withRon(Poll.of(3, 'D', "8 A D", "4 D", "3 B", "2 C"));
    CountRecord record = Poll.count(rule("scottish+ron"), contest);
    assertThat(record.winners()).containsExactly(1);
    assertThat(record.emptySeats()).isEqualTo(2);
    assertThat(record.stages()).hasSize(2);
    assertThat(record.stages().getLast().elected()).isEmpty();
    assertThat(record.stages().getLast().tally(4).status()).isEqualTo(Status.REOPENED);
    assertThat(record.stages().getLast().decisions())
        .contains(new Decision.NominationsReopened(4, 2, new Ground.ReachedQuota("rule 47(1)")));
    assertThat(record.margin()).isEmpty();
  }

  @Test
  void or_it_leaves_one_seat_empty_and_the_others_are_filled() {
    Contest contest = withRon(Poll.of(3, 'D', "8 A D", "4 D", "3 B", "2 C"));
    CountRecord record = Poll.count(rule("scottish+ron-one-seat"), contest);
    assertThat(record.winners()).containsExactly(1, 2);
    assertThat(record.emptySeats()).isEqualTo(1);
    assertThat(record.stages().getLast().tally(4).status()).isEqualTo(Status.REOPENED);
    assertThat(record.stages().get(1).decisions())
        .contains(new Decision.NominationsReopened(4, 1, new Ground.ReachedQuota("rule 47(1)")));
  }

  @Test
  void in_a_block_vote_those_with_fewer_votes_than_ron_are_not_elected() {
    CountRecord record =
        Poll.count(rule("block-vote+ron"), withRon(Poll.of(3, 'D', "5 A", "3 B", "1 C", "4 D")));
    assertThat(record.winners()).containsExactly(1);
    assertThat(record.emptySeats()).isEqualTo(2);
    assertThat(record.stages().getFirst().tally(2).status()).isEqualTo(Status.CONTINUING);
  }

  @Test
  void a_contest_without_ron_is_refused() {
    assertThatThrownBy(() -> rule("fptp+ron").count(Poll.of(1, 'B', "1 A"), Lots.none()))
        .isInstanceOf(CannotCount.class)
        .hasMessageContaining("nobody on the ballot paper is called RON");
  }
}
