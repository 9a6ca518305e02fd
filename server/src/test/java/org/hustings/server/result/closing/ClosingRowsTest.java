package org.hustings.server.result.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Random;
import org.hustings.definition.ElectionId;
import org.hustings.server.ServerTest;
import org.hustings.server.result.closing.Closing.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ClosingRowsTest extends ServerTest {
  private static final int TRIES = 60;

  @Autowired private ClosingRows closings;
  @Autowired private TransactionTemplate transaction;

  /// Whatever is tried in whatever order: a close is parted, opened, counted and declared one after
  /// the other, and goes neither back nor ahead of itself.
  @Test
  void a_random_walk_leaves_no_step_of_a_close_out() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    ElectionId election = new ElectionId("walk");
    halted(election, () -> closings.begin(election, START));
    State state = State.PARTING;
    for (int i = 0; i < TRIES; i++) {
      State wanted = List.of(State.values()).get(random.nextInt(State.values().length));
      if (state.leadsTo(wanted)) {
        halted(election, () -> closings.move(election, wanted));
        state = wanted;
      } else {
        assertThatIllegalStateException()
            .as("%s after %s, seed %d", wanted, state, seed)
            .isThrownBy(() -> closings.move(election, wanted));
      }
      assertThat(closings.find(election).orElseThrow().state())
          .as("seed %d", seed)
          .isEqualTo(state);
    }
  }

  /// Does it, and keeps the jobs from going on with the close.
  private void halted(ElectionId election, Runnable step) {
    transaction.executeWithoutResult(_ -> {
      step.run();
      closings.halt(election, "a walk");
    });
  }
}
