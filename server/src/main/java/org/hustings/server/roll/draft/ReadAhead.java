package org.hustings.server.roll.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// Reads in a thread of its own and hands on in the caller's, so that whoever reads and whoever
/// writes do not wait for one another.
final class ReadAhead<T> {
  private static final int PORTION = 1000;
  private static final int PORTIONS_AHEAD = 4;

  private final BlockingQueue<List<T>> portions = new ArrayBlockingQueue<>(PORTIONS_AHEAD);
  private List<T> portion = new ArrayList<>();

  private ReadAhead() {}

  /// Hands on everything that the source brings, in its order, and returns after the last.
  ///
  /// @param source is given where to bring each thing, in the other thread
  static <T> void read(Consumer<Consumer<T>> source, Consumer<T> taker) {
    ReadAhead<T> ahead = new ReadAhead<>();
    FutureTask<Void> reading = new FutureTask<>(() -> ahead.fill(source), null);
    Thread reader = Thread.ofVirtual().name("reading-ahead").start(reading);
    try {
      BlockingQueue<List<T>> portions = ahead.portions;
      for (List<T> next = portions.take(); !next.isEmpty(); next = portions.take()) {
        next.forEach(taker);
      }
      reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } finally {
      // where nobody takes any more
      reader.interrupt();
    }
  }

  private void fill(Consumer<Consumer<T>> source) {
    try {
      source.accept(this::bring);
      if (!portion.isEmpty()) {
        handOver();
      }
    } finally {
      // an empty one is the last
      portion = List.of();
      handOver();
    }
  }

  private void bring(T one) {
    portion.add(one);
    if (portion.size() == PORTION) {
      handOver();
    }
  }

  private void handOver() {
    try {
      portions.put(portion);
      portion = new ArrayList<>();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody takes any more", e);
    }
  }
}
