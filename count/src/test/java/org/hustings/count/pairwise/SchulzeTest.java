package org.hustings.count.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.ContestBuilder;
import org.hustings.count.CountResult.LotNeeded;
import org.hustings.count.CountRule;
import org.hustings.count.Lot.Purpose;
import org.hustings.count.Poll;
import org.hustings.count.Recast;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Ground;
import org.hustings.count.record.Status;
import org.hustings.count.sheet.TextSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchulzeTest {
  private static final CountRule RULE = Schulze.rule();

  @Test
  void the_example_of_schulzes_own_paper_elects_e() {
    Contest contest =
        Poll.of(
            1,
            'E',
            "5 A C B E D",
            "5 A D E C B",
            "8 B E D A C",
            "3 C A B E D",
            "7 C A E B D",
            "2 C B A D E",
            "7 D C E B A",
            "8 E B A D C");

    assertThat(Poll.winners(Poll.count(RULE, contest))).isEqualTo("E");
  }

  @ParameterizedTest
  @CsvSource({
    "911, 385, 5", // vote_001 of 2011: "Option1 Reached quorum: 385 > 45.27", "385/5"
    "996, 259, 15" // vote_001 of 2023: "259 > 47.33", "259/15"
  })
  void the_project_leaders_whom_debian_declared_are_elected(
      int developers, long above, long below) {
    Contest contest = leader(above, below);
    long quorum = (long) Math.ceil(3 * Math.sqrt(developers) / 2);
    CountRecord record = Poll.count(new Schulze(quorum), contest);

    assertThat(record.winners()).containsExactly(1);
    assertThat(record.stages().getFirst().tally(1).papers()).isEqualTo(above);
    assertThat(decisions(record)).containsExactly(new Decision.Compared(1, 2, above, below));
  }

  @Test
  void an_option_that_misses_the_quorum_is_dropped_and_the_default_option_wins() {
    CountRecord record = Poll.count(new Schulze(46), leader(45, 5));

    assertThat(record.elected()).isEmpty();
    assertThat(record.stages().getFirst().tally(1).status()).isEqualTo(Status.EXCLUDED);
    assertThat(decisions(record))
        .containsExactly(
            new Decision.BelowQuorum(1, 2, 45, 46, "A.5.2"),
            new Decision.NominationsReopened(2, 1, new Ground.LeftInSchwartzSet("A.5.8")));
    assertThat(record.emptySeats()).isEqualTo(1);
    assertThat(Poll.count(new Schulze(46), leader(46, 5)).winners()).containsExactly(1);
  }

  @Test
  void an_option_that_only_equals_the_default_option_is_dropped() {
    CountRecord record = Poll.count(RULE, leader(30, 30));

    assertThat(record.elected()).isEmpty();
    assertThat(decisions(record)).contains(new Decision.NotAboveDefault(1, 2, 30, 30, "A.5.3"));
  }

  @Test
  void whoever_beats_everybody_else_is_elected_though_nobody_has_most_first_preferences() {
    Contest contest = Poll.of(1, 'C', "4 A C B", "3 B C A", "2 C A B");
    CountRecord record = Poll.count(RULE, contest);

    assertThat(Poll.winners(record)).isEqualTo("C");
    assertThat(decisions(record))
        .containsExactly(
            new Decision.Compared(1, 2, 6, 3),
            new Decision.Compared(1, 3, 4, 5),
            new Decision.Compared(2, 3, 3, 6));
  }

  @Test
  void the_weakest_defeat_of_a_circle_is_dropped() {
    Contest contest = Poll.of(1, 'C', "40 A B C", "35 B C A", "25 C A B");
    CountRecord record = Poll.count(RULE, contest);

    assertThat(Poll.winners(record)).isEqualTo("A");
    assertThat(decisions(record)).contains(new Decision.DefeatDropped(3, 1, 60, 40, "A.5.7"));
    assertThat(TextSheet.of(record))
        .containsIgnoringWhitespaces(
            "A against B: 65 to 35.",
            "Of the defeats in the circle that of A by C is the weakest, 60 to 40, and is dropped"
                + " (A.5.7).");
  }

  @Test
  void of_defeats_by_as_many_papers_the_one_with_more_against_it_is_weaker() {
    Contest contest = Poll.of(1, 'C', "4 A B C", "4 B C A", "2 C A B", "1 C A=B", "1 A=C B");

    PairwiseVotes votes = new PairwiseVotes(contest);
    assertThat(votes.preferring(1, 2)).isEqualTo(7);
    assertThat(votes.preferring(2, 1)).isEqualTo(4);
    assertThat(votes.preferring(3, 1)).isEqualTo(7);
    assertThat(votes.preferring(1, 3)).isEqualTo(4);
    assertThat(votes.preferring(2, 3)).isEqualTo(8);
    assertThat(votes.preferring(3, 2)).isEqualTo(4);
  }

  @Test
  void options_that_nothing_tells_apart_are_chosen_from_by_whoever_has_the_casting_vote() {
    Contest contest = Poll.of(1, 'C', "2 A B", "2 B A", "1 C");

    assertThat(RULE.count(contest))
        .isEqualTo(new LotNeeded(1, Purpose.WHO_IS_ELECTED, List.of(1, 2), List.of()));
    assertThat(Poll.count(RULE, contest, (_, _, _) -> OptionalInt.of(2)).winners())
        .containsExactly(2);
  }

  @Test
  void whoever_is_not_ranked_comes_below_all_who_are_and_level_with_the_others() {
    PairwiseVotes votes = new PairwiseVotes(Poll.of(1, 'D', "5 A", "3 B=C", "2 - D A"));

    assertThat(votes.preferring(1, 2)).isEqualTo(7);
    assertThat(votes.preferring(2, 3)).isZero();
    assertThat(votes.preferring(2, 4)).isEqualTo(3);
    assertThat(votes.preferring(4, 1)).isEqualTo(2);
    assertThat(votes.valid()).isEqualTo(10);
  }

  @Test
  void a_quorum_needs_a_default_option_to_be_counted_against() {
    Contest contest = Poll.of(1, 'B', "5 A", "3 B");

    assertThatThrownBy(() -> new Schulze(3).count(contest))
        .isInstanceOf(CannotCount.class)
        .hasMessageContaining("nobody on the ballot paper is called None of the above");
  }

  @Test
  void the_order_of_candidates_does_not_matter() {
    Contest contest = Poll.of(1, 'D', "9 A B C D", "8 B C D A", "7 C D A B", "5 D B A C");
    String winner = Poll.winners(Poll.count(RULE, contest));
    for (long seed = 1; seed <= 10; seed++) {
      assertThat(Poll.winners(Poll.count(RULE, Recast.shuffled(contest, seed))))
          .as("seed %d", seed)
          .isEqualTo(winner);
    }
  }

  private static Contest leader(long above, long below) {
    ContestBuilder builder =
        Contest.of("Project leader").seats(1).candidates("Candidate", "None of the above");
    return builder.ballot(above, "Candidate").ballot(below, "None of the above").build();
  }

  private static List<Decision> decisions(CountRecord record) {
    return record.stages().getFirst().decisions();
  }
}
