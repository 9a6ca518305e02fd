package org.hustings.server.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final Instant START = Instant.parse("2020-07-01T12:00:00Z");
  private static final List<State> ALL = List.of(State.values());
  private static final Set<State> FINAL =
      EnumSet.of(State.DECLINED, State.WITHDRAWN, State.DISQUALIFIED);

  private static History history(State... states) {
    return history(List.of(states));
  }

  private static History history(List<State> states) {
    List<History.Entry> entries = new ArrayList<>();
    for (State state : states) {
      entries.add(
          new History.Entry(
              entries.size(), state, "", START.plusSeconds(entries.size()), "test:walk", "a test"));
    }
    return new History(entries);
  }

  @Test
  void nobody_accepts_before_being_nominated() {
    assertThat(history(State.PUT_FORWARD).refusal(State.ACCEPTED, false, ""))
        .contains(new StateRefusal.NotYetNominated());
    assertThat(history(State.PUT_FORWARD).refusal(State.ACCEPTED, true, "")).isEmpty();
  }

  @Test
  void whoever_was_put_forward_by_others_declines_at_once() {
    assertThat(history(State.PUT_FORWARD).refusal(State.DECLINED, false, "")).isEmpty();
  }

  @Test
  void a_suspension_needs_a_reason() {
    assertThat(history(State.PUT_FORWARD).refusal(State.SUSPENDED, true, " "))
        .contains(new StateRefusal.NoReason(State.SUSPENDED));
  }

  @Test
  void after_a_suspension_a_candidacy_is_what_it_was_before() {
    History suspended = history(State.PUT_FORWARD, State.ACCEPTED, State.SUSPENDED);
    assertThat(suspended.refusal(State.ACCEPTED, false, "cleared")).isEmpty();
    assertThat(suspended.refusal(State.PUT_FORWARD, false, "cleared"))
        .contains(new StateRefusal.DoesNotFollow(State.SUSPENDED, State.PUT_FORWARD));
  }

  /// Whatever is asked for in whatever order: the states that are let through make sense.
  @RepeatedTest(200)
  void a_random_walk_never_leaves_a_final_state_and_never_accepts_unnominated() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<State> states = new ArrayList<>(List.of(State.PUT_FORWARD));
    boolean nominated = false;
    for (int step = 0; step < 60; step++) {
      nominated |= random.nextInt(10) == 0;
      State next = ALL.get(random.nextInt(ALL.size()));
      String reason = random.nextBoolean() ? "a reason" : "";
      State before = states.getLast();
      if (history(states).refusal(next, nominated, reason).isEmpty()) {
        assertThat(before).describedAs("seed %d: %s", seed, states).isNotIn(FINAL);
        assertThat(next).describedAs("seed %d: %s", seed, states).isNotEqualTo(before);
        assertThat(nominated || next != State.ACCEPTED)
            .describedAs("seed %d: %s", seed, states)
            .isTrue();
        states.add(next);
      }
    }
    assertThat(states.stream().filter(FINAL::contains).count())
        .describedAs("seed %d: %s", seed, states)
        .isLessThanOrEqualTo(1);
  }
}
