package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.server.ballot.VoteStatus;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.election.state.Stage;
import org.hustings.server.nomination.meeting.Meeting;
import org.hustings.server.platform.LifecycleState;
import org.hustings.server.result.closing.Closing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that has states: drawn, and walked through at random.
class StatesTest {
  private static final int STEPS = 10_000;

  /// One kind of thing that has states.
  record Life<S extends Enum<S> & LifecycleState<S>>(String of, String where, S first) {
    private Set<S> states() {
      return EnumSet.allOf(first.getDeclaringClass());
    }

    /// How such a life begins: with the first state, or one that no other leads to.
    private Set<S> beginnings() {
      Set<S> beginnings = EnumSet.of(first);
      states().stream()
          .filter(state -> LifecycleState.before(state).isEmpty())
          .forEach(beginnings::add);
      return beginnings;
    }

    private String drawn() {
      StringBuilder text = new StringBuilder("## %s%n%n`%s`%n%n".formatted(of, where));
      text.append("```mermaid\nstateDiagram-v2\n");
      beginnings().forEach(state -> text.append("  [*] --> %s%n".formatted(name(state))));
      for (S state : states()) {
        state
            .next()
            .forEach(next -> text.append("  %s --> %s%n".formatted(name(state), name(next))));
        if (state.next().isEmpty()) {
          text.append("  %s --> [*]%n".formatted(name(state)));
        }
      }
      return text.append("```\n").toString();
    }

    private Set<S> walked(Random random) {
      Set<S> seen = EnumSet.noneOf(first.getDeclaringClass());
      for (S beginning : beginnings()) {
        S state = beginning;
        for (int step = 0; step < STEPS; step++) {
          seen.add(state);
          List<S> next = List.copyOf(state.next());
          state = next.isEmpty() ? beginning : next.get(random.nextInt(next.size()));
        }
      }
      return seen;
    }

    private static String name(Enum<?> state) {
      return state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
      return of;
    }
  }

  private static Stream<Life<?>> lives() {
    return Stream.of(
        new Life<>("A contest", "election.state.Stage", Stage.ANNOUNCED),
        new Life<>(
            "A candidacy", "candidacy.State", org.hustings.server.candidacy.State.PUT_FORWARD),
        new Life<>(
            "A nomination meeting", "nomination.meeting.Meeting.State", Meeting.State.ANNOUNCED),
        new Life<>("A ballot pack", "dispatch.Pack.State", Pack.State.LIVE),
        new Life<>("A vote in the box", "ballot.VoteStatus", VoteStatus.VOTE),
        new Life<>("A close", "result.closing.Closing.State", Closing.State.PARTING));
  }

  @Test
  void the_pictures_of_the_states_are_of_these() {
    StringBuilder text = new StringBuilder();
    text.append(
        "# States\n\nMade by `StatesTest` from the code: an arrow stands where one state may ");
    text.append(
        "follow another, and nothing else is let\nthrough. What is due by the clock alone, ");
    text.append("such as a ballot's hours, has no state: it is computed.\n");
    lives().forEach(life -> text.append('\n').append(life.drawn()));
    KeptText.mustBe("states.md", text.toString());
  }

  @ParameterizedTest
  @MethodSource("lives")
  void a_random_walk_comes_to_every_state(Life<?> life) {
    long seed = new Random().nextLong();
    assertThat(life.walked(new Random(seed)).toString())
        .as("seed %d", seed)
        .isEqualTo(Arrays.toString(life.states().toArray()));
  }
}
