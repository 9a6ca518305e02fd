package org.hustings.server.platform;

import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;

/// Work that costs hardly more for many than for one, such as a statement that waits for the disk.
/// What is brought while it is being done for others is done together after them; whoever comes
/// alone waits for nobody.
///
/// @param <T> what the work is done for
/// @param <R> what comes of it
public final class Batcher<T, R> {
  private final int most;
  private final Function<List<T>, List<R>> work;
  private final Queue<Waiting<T, R>> queue = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean busy = new AtomicBoolean();

  /// @param most for how many it is done at once
  /// @param work gives the results in the order of what it is given; one call at a time
  public Batcher(int most, Function<List<T>, List<R>> work) {
    this.most = most;
    this.work = work;
  }

  /// Has the work done and waits for it. If it fails, it has failed for all for whom it was done at
  /// once, and this throws what the work threw.
  public R done(T one) {
    Waiting<T, R> waiting = new Waiting<>(one, new CompletableFuture<>());
    queue.add(waiting);
    if (busy.compareAndSet(false, true)) {
      Thread.ofVirtual().name("together").start(this::doAll);
    }
    try {
      return waiting.result().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void doAll() {
    do {
      List<Waiting<T, R>> next = next();
      while (!next.isEmpty()) {
        doFor(next);
        next = next();
      }
      busy.set(false);
      // one may have come just before, and have left it to us
    } while (!queue.isEmpty() && busy.compareAndSet(false, true));
  }

  private List<Waiting<T, R>> next() {
    return Stream.generate(queue::poll).limit(most).takeWhile(Objects::nonNull).toList();
  }

  @SuppressWarnings("IllegalCatch") // whatever it is, everybody who waits is told
  private void doFor(List<Waiting<T, R>> some) {
    try {
      List<R> results = work.apply(some.stream().map(Waiting::one).toList());
      for (int i = 0; i < some.size(); i++) {
        some.get(i).result().complete(results.get(i));
      }
    } catch (RuntimeException | Error e) {
      some.forEach(waiting -> waiting.result().completeExceptionally(e));
    }
  }

  private record Waiting<T, R>(T one, CompletableFuture<R> result) {}
}
