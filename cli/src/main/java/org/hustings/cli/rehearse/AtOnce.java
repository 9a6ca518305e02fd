package org.hustings.cli.rehearse;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Several people act at once, as in life.
final class AtOnce {
  private static final int PEOPLE = 8;

  private AtOnce() {}

  /// Has something done for each, in no order; ends with the first fault.
  static <T> void each(Collection<T> all, Consumer<T> act) {
    try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
      List<Future<?>> begun =
          all.stream().<Future<?>>map(one -> people.submit(() -> act.accept(one))).toList();
      try {
        for (Future<?> one : begun) {
          one.get();
        }
      } catch (ExecutionException e) {
        people.shutdownNow();
        throw e.getCause() instanceof RehearsalFault fault
            ? fault
            : new RehearsalFault("Somebody failed: " + e.getCause(), e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RehearsalFault("The rehearsal was interrupted.", e);
    }
  }
}
