package org.hustings.server.roll.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
  private static void bring(int number, Consumer<Integer> taker) {
    IntStream.range(0, number).forEach(taker::accept);
  }

  @Test
  void everything_is_handed_on_in_its_order_in_the_callers_thread() {
    for (int number : List.of(0, 1, 1000, 12_345)) {
      List<Integer> taken = new ArrayList<>();
      Thread caller = Thread.currentThread();
      ReadAhead.<Integer>read(
          taker -> bring(number, taker),
          one -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            taken.add(one);
          });
      assertThat(taken).isEqualTo(IntStream.range(0, number).boxed().toList());
    }
  }

  @Test
  void what_fails_while_it_is_read_is_thrown_after_what_was_read_before() {
    List<Integer> taken = new ArrayList<>();
    assertThatThrownBy(() ->
            ReadAhead.<Integer>read(
                taker -> {
                  bring(1000, taker);
                  throw new IllegalArgumentException("the register is away");
                },
                taken::add))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(taken).hasSize(1000);
  }

  @Test
  void when_it_cannot_be_taken_the_reading_ends() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    assertThatThrownBy(() ->
            ReadAhead.<Integer>read(
                taker -> {
                  try {
                    bring(1_000_000, taker);
                  } finally {
                    ended.countDown();
                  }
                },
                _ -> {
                  throw new IllegalArgumentException("nobody may vote");
                }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
  }
}
