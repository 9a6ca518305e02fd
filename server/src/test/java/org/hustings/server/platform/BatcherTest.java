package org.hustings.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BatcherTest {
  private static final int MOST = 4;

  private final Queue<List<Integer>> done = new ConcurrentLinkedQueue<>();
  private final CountDownLatch mayGoOn = new CountDownLatch(1);
  private final Batcher<Integer, String> work = new Batcher<>(MOST, this::work);

  private List<String> work(List<Integer> some) {
    done.add(some);
    try {
      mayGoOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (some.contains(13)) {
      throw new IllegalArgumentException("13");
    }
    return some.stream().map(one -> "no. " + one).toList();
  }

  @Test
  void whoever_comes_alone_is_served_alone() {
    mayGoOn.countDown();

    assertThat(work.done(1)).isEqualTo("no. 1");
    assertThat(work.done(2)).isEqualTo("no. 2");
    assertThat(done).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void those_who_come_meanwhile_are_served_together_but_not_too_many_and_each_gets_their_own()
      throws InterruptedException {
    Map<Integer, String> got = new ConcurrentHashMap<>();
    List<Thread> people = new ArrayList<>();
    for (int one = 0; one < 10; one++) {
      int number = one;
      Thread person = Thread.ofVirtual().start(() -> got.put(number, work.done(number)));
      people.add(person);
      while (person.getState() != Thread.State.WAITING || done.isEmpty()) {
        Thread.sleep(1);
      }
    }
    mayGoOn.countDown();
    for (Thread person : people) {
      person.join();
    }

    assertThat(done).extracting(List::size).containsExactly(1, MOST, MOST, 1);
    assertThat(got).hasSize(10).allSatisfy((one, its) -> assertThat(its).isEqualTo("no. " + one));
  }

  @Test
  void a_failure_is_told_to_those_for_whom_it_was_done_and_the_next_are_served() {
    mayGoOn.countDown();

    assertThatThrownBy(() -> work.done(13)).isInstanceOf(IllegalArgumentException.class);
    assertThat(work.done(14)).isEqualTo("no. 14");
  }
}
