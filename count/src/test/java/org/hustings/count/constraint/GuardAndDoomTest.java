package org.hustings.count.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hustings.count.Candidate;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.Poll;
import org.hustings.count.RandomPolls;
import org.hustings.count.record.ConstraintOutlook;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Status;
import org.junit.jupiter.api.Test;

class GuardAndDoomTest {
  /// Hill's example: 3 seats, at least 2 women and at least 2 black people, from 2 black men (A,
  /// B), 2 white women (C, D) and 1 black woman (E). Only with E can both be met.
  @Test
  void overlapping_groups_guard_the_one_who_must_be_in_both() {
    Contest contest = hillsExample();
    GuardAndDoom constraints = GuardAndDoom.of(contest);
    assertThat(constraints.review(all(contest, Status.CONTINUING)))
        .containsExactly(
            new Decision.Guarded(
                5,
                new ConstraintOutlook(
                    List.of(
                        new ConstraintOutlook.Bound(Constraint.atLeast(2, "women"), 0, 3),
                        new ConstraintOutlook.Bound(Constraint.atLeast(2, "black"), 0, 3)),
                    3)));
    assertThat(constraints.isGuarded(5)).isTrue();
    assertThat(constraints.isGuarded(1)).isFalse();
  }

  @Test
  void an_election_dooms_those_whom_the_maximum_leaves_no_seat() {
    Contest contest =
        Poll.group(Poll.of(2, 'C'), "men", "AB")
            .withConstraints(List.of(Constraint.atMost(1, "men")));
    GuardAndDoom constraints = GuardAndDoom.of(contest);
    Status[] status = all(contest, Status.CONTINUING);
    assertThat(constraints.review(status)).hasSize(1);
    status[1] = Status.ELECTED;
    assertThat(constraints.review(status))
        .containsExactly(
            new Decision.Doomed(
                2,
                new ConstraintOutlook(
                    List.of(new ConstraintOutlook.Bound(Constraint.atMost(1, "men"), 1, 1)), 1)));
  }

  @Test
  void what_no_choice_can_meet_is_refused_in_words() {
    Contest contest =
        Poll.group(Poll.of(3, 'D'), "women", "A")
            .withConstraints(List.of(Constraint.atLeast(2, "women")));
    assertThatThrownBy(() -> GuardAndDoom.of(contest))
        .isInstanceOf(CannotCount.class)
        .hasMessageContaining("at least 2 of \"women\"")
        .hasMessageContaining("continuing: 1");
  }

  @Test
  void a_group_to_which_nobody_belongs_is_refused() {
    Contest contest =
        Poll.group(Poll.of(1, 'B'), "women", "A")
            .withConstraints(List.of(Constraint.atMost(1, "womn")));
    assertThatThrownBy(() -> GuardAndDoom.of(contest))
        .isInstanceOf(CannotCount.class)
        .hasMessageContaining("\"womn\"")
        .hasMessageContaining("women");
  }

  @Test
  void guards_and_dooms_are_exactly_those_that_trying_every_choice_finds() {
    int refused = 0;
    for (long seed = 0; seed < 2000; seed++) {
      Contest contest = constrained(seed);
      Status[] status = all(contest, Status.CONTINUING);
      List<List<Integer>> choices = choices(contest);
      try {
        GuardAndDoom constraints = GuardAndDoom.of(contest);
        constraints.review(status);
        for (int number = 1; number < status.length; number++) {
          int candidate = number;
          boolean inAll = choices.stream().allMatch(choice -> choice.contains(candidate));
          boolean inNone = choices.stream().noneMatch(choice -> choice.contains(candidate));
          assertThat(constraints.isGuarded(number)).as("seed " + seed).isEqualTo(inAll);
          assertThat(constraints.isDoomed(number)).as("seed " + seed).isEqualTo(inNone);
        }
      } catch (CannotCount impossible) {
        assertThat(choices).as("seed " + seed + impossible).isEmpty();
        refused++;
      }
    }
    assertThat(refused).isBetween(100, 1900);
  }

  static Contest hillsExample(String... papers) {
    Contest contest = Poll.of(3, 'E', papers);
    contest = Poll.group(Poll.group(contest, "women", "CDE"), "black", "ABE");
    return contest.withConstraints(
        List.of(Constraint.atLeast(2, "women"), Constraint.atLeast(2, "black")));
  }

  /// A random election with one to three random constraints on random groups.
  static Contest constrained(long seed) {
    Random random = new Random(seed);
    Contest contest = RandomPolls.contest(seed);
    List<Constraint> constraints = new ArrayList<>();
    for (String group : List.of("x", "y", "z").subList(0, 1 + random.nextInt(3))) {
      List<Candidate> candidates = new ArrayList<>();
      for (Candidate candidate : contest.candidates()) {
        boolean member = candidate.number() == 1 || random.nextBoolean();
        candidates.add(member ? candidate.with(group) : candidate);
      }
      contest = contest.withCandidates(candidates);
      int minimum = random.nextInt(contest.seats() + 1);
      constraints.add(
          random.nextBoolean()
              ? Constraint.atLeast(minimum, group)
              : new Constraint(group, minimum / 2, minimum));
    }
    return contest.withConstraints(constraints);
  }

  /// Every choice of as many candidates as seats that meets the constraints.
  private static List<List<Integer>> choices(Contest contest) {
    List<List<Integer>> choices = new ArrayList<>();
    int candidates = contest.candidates().size();
    for (int mask = 0; mask < 1 << candidates; mask++) {
      if (Integer.bitCount(mask) == contest.seats()) {
        List<Integer> choice = new ArrayList<>();
        for (int number = 1; number <= candidates; number++) {
          if ((mask >> (number - 1) & 1) == 1) {
            choice.add(number);
          }
        }
        if (meets(contest, choice)) {
          choices.add(choice);
        }
      }
    }
    return choices;
  }

  /// Whether these elected meet every constraint.
  static boolean meets(Contest contest, List<Integer> elected) {
    for (Constraint constraint : contest.constraints()) {
      long count =
          elected.stream()
              .filter(number -> contest.candidate(number).groups().contains(constraint.group()))
              .count();
      if (count < constraint.minimum() || count > constraint.maximum()) {
        return false;
      }
    }
    return true;
  }

  private static Status[] all(Contest contest, Status status) {
    Status[] all = new Status[contest.candidates().size() + 1];
    Arrays.fill(all, status);
    return all;
  }
}
