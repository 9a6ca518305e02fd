package org.hustings.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hustings.count.constraint.Constraint;
import org.hustings.count.rules.Rules;
import org.junit.jupiter.api.Test;

class ContestTest {
  private static final List<Candidate> ANN_AND_BEN =
      List.of(new Candidate(1, "Ann"), new Candidate(2, "Ben"));

  @Test
  void ballots_that_name_their_candidates_make_a_contest() {
    Contest contest =
        Contest.of("Committee")
            .seats(2)
            .candidates("Ann", "Ben")
            .candidate("Cat", "women")
            .ballot(5, "Ann", "Ben")
            .ballot(3, List.of(List.of("Cat", "Ben"), List.of(), List.of("Ann")))
            .ballot(2, "Ann", "Ben")
            .withdrawn("Ann")
            .constraint(Constraint.atLeast(1, "women"))
            .invalid(4)
            .build();

    assertThat(contest.seats()).isEqualTo(2);
    assertThat(contest.standing()).extracting(Candidate::name).containsExactly("Ben", "Cat");
    assertThat(contest.candidate(3).groups()).containsExactly("women");
    assertThat(contest.constraints()).containsExactly(Constraint.atLeast(1, "women"));
    assertThat(contest.invalid()).isEqualTo(4);
    assertThat(marks(contest.rankings())).containsExactly("7 x 1 2", "3 x 2 -3 0 1");
  }

  @Test
  void a_contest_from_names_and_the_same_from_numbers_are_counted_alike() {
    Contest named =
        Contest.of("a poll").seats(1).candidates("A", "B").ballot(3, "A").ballot(2, "B").build();
    assertThat(Poll.winners(Poll.count(Rules.AV, named)))
        .isEqualTo(Poll.winners(Poll.count(Rules.AV, Poll.of(1, 'B', "3 A", "2 B"))));
  }

  @Test
  void nobody_is_ranked_who_does_not_stand() {
    refused(
        () -> Contest.of("Committee").seats(1).candidates("Ann", "Ben").ballot(5, "Anne"),
        "ballot 1",
        "\"Anne\"",
        "one of Ann, Ben");
    refused(
        () -> contest(1, ANN_AND_BEN, Set.of(), new RankingsBuilder().add(5, 1, 9).build(), 0),
        "rankings",
        "candidate 9",
        "a number from 1 to 2");
  }

  @Test
  void nobody_is_ranked_twice_on_one_ballot() {
    refused(
        () -> Contest.of("Committee").seats(1).candidates("Ann").ballot(5, "Ann", "Ann"),
        "ballot 1",
        "\"Ann\" twice",
        "each candidate once");
    refused(
        () -> new RankingsBuilder().add(1, 1).add(5, 2, 1, 2).build(),
        "ranking [2, 1, 2]",
        "candidate 2 twice",
        "each candidate once");
  }

  @Test
  void a_preference_is_shared_with_somebody() {
    refused(
        () -> new RankingsBuilder().add(5, -2, 1).build(),
        "ranking [-2, 1]",
        "candidate 2 sharing a preference that nobody has",
        "somebody before, whose preference it is");
    refused(
        () -> new RankingsBuilder().add(5, 1, 0, -2).build(),
        "ranking [1, 0, -2]",
        "candidate 2 sharing a preference that nobody has",
        "somebody before, whose preference it is");
  }

  @Test
  void a_mark_that_no_candidate_can_have_is_never_somebody_elses_vote() {
    refused(() -> new RankingsBuilder().add(5, 70_000), "a mark", "70000", "at most 32767");
    refused(
        () -> new RankingsBuilder().add(0, 1), "a ranking", "0 ballots", "1 or more that bear it");
  }

  @Test
  void candidates_are_numbered_in_their_order() {
    refused(
        () ->
            contest(
                1, List.of(new Candidate(7, "Ann"), new Candidate(2, "Ben")), Set.of(), none(), 0),
        "candidate in place 1",
        "number 7 (Ann)",
        "number 1: candidates are numbered 1, 2, 3 … in their order");
    refused(() -> new Candidate(0, "Ann"), "the number of Ann", "0", "1 or more");
    refused(() -> new Candidate(1, " "), "candidate 1", "a blank name", "a name");
  }

  @Test
  void two_candidates_of_one_name_cannot_be_told_apart_by_it() {
    refused(
        () -> Contest.of("Committee").candidates("Ann", "Ben", "Ann"),
        "candidate 3",
        "\"Ann\" again",
        "a name that nobody has yet");
  }

  @Test
  void seats_withdrawals_and_papers_are_such_as_can_be() {
    refused(() -> contest(0, ANN_AND_BEN, Set.of(), none(), 0), "seats", "0", "1 or more");
    refused(
        () -> contest(1, ANN_AND_BEN, Set.of(5), none(), 0),
        "withdrawn",
        "candidate 5",
        "a number from 1 to 2");
    refused(
        () -> contest(1, ANN_AND_BEN, Set.of(), none(), -4), "invalid papers", "-4", "0 or more");
    refused(
        () -> Contest.of("Committee").seats(1).candidates("Ann").ballot(0, "Ann"),
        "ballot 1",
        "0 papers",
        "1 or more");
  }

  @Test
  void a_builder_asks_for_what_it_was_not_told() {
    refused(
        () -> Contest.of("Committee").candidates("Ann").build(),
        "seats",
        "none",
        "how many are to be filled, 1 or more");
    refused(() -> Contest.of("Committee").seats(1).build(), "candidates", "none", "1 or more");
    refused(
        () -> Contest.of("Committee").ballot(1, "Ann"),
        "ballot 1",
        "\"Ann\"",
        "candidates to be named before the ballots");
  }

  @Test
  void the_message_has_place_found_and_expected() {
    assertThatThrownBy(() -> Contest.of("Committee").seats(-1).candidates("Ann").build())
        .hasMessage("seats: found -1, expected 1 or more");
  }

  private static void refused(
      ThrowingCallable making, String place, String found, String expected) {
    assertThatExceptionOfType(BadContest.class)
        .isThrownBy(making)
        .satisfies(bad -> assertThat(bad.place()).isEqualTo(place))
        .satisfies(bad -> assertThat(bad.found()).isEqualTo(found))
        .satisfies(bad -> assertThat(bad.expected()).isEqualTo(expected));
  }

  private static Contest contest(
      int seats,
      List<Candidate> candidates,
      Set<Integer> withdrawn,
      Rankings rankings,
      long invalid) {
    return new Contest("Committee", seats, candidates, withdrawn, List.of(), rankings, invalid);
  }

  private static Rankings none() {
    return new RankingsBuilder().build();
  }

  private static List<String> marks(Rankings rankings) {
    return IntStream.range(0, rankings.distinct())
        .mapToObj(ranking -> {
          StringBuilder words = new StringBuilder(rankings.weight(ranking) + " x");
          for (int p = rankings.start(ranking); p < rankings.end(ranking); p++) {
            words.append(' ').append(rankings.mark(p));
          }
          return words.toString();
        })
        .toList();
  }
}
