package org.hustings.server.ballot;

import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The slot of the ballot box. What comes while votes are being written to the disk goes in
/// together after them, so that in a rush the disk is waited for once for many, and whoever comes
/// alone waits for nobody.
@Component
class Slot {
  /// What goes in together at most: longer statements gain nothing more.
  private static final int MOST = 64;

  private final EnvelopeRows envelopes;
  private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean busy = new AtomicBoolean();

  Slot(EnvelopeRows envelopes) {
    this.envelopes = envelopes;
  }

  /// Puts a vote in and returns when it is on the disk; false if there is one of the elector, or
  /// the envelopes are being parted. If it throws, it may be in or not, as its connection may have
  /// broken before the answer; the same attempt can be made again.
  boolean put(Vote vote) {
    Waiting waiting = new Waiting(vote, new CompletableFuture<>());
    queue.add(waiting);
    if (busy.compareAndSet(false, true)) {
      Thread.ofVirtual().name("ballot-box").start(this::writeAll);
    }
    try {
      return waiting.isIn().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void writeAll() {
    do {
      List<Waiting> next = next();
      while (!next.isEmpty()) {
        write(next);
        next = next();
      }
      busy.set(false);
      // one may have come just before, and have left it to us
    } while (!queue.isEmpty() && busy.compareAndSet(false, true));
  }

  private List<Waiting> next() {
    return Stream.generate(queue::poll).limit(MOST).takeWhile(Objects::nonNull).toList();
  }

  @SuppressWarnings("IllegalCatch") // whatever it is, everybody who waits is told
  private void write(List<Waiting> votes) {
    try {
      Set<Tracker> in = envelopes.insert(votes.stream().map(Waiting::vote).toList());
      votes.forEach(waiting -> waiting.isIn().complete(in.contains(waiting.vote().tracker())));
    } catch (RuntimeException | Error e) {
      votes.forEach(waiting -> waiting.isIn().completeExceptionally(e));
    }
  }

  private record Waiting(Vote vote, CompletableFuture<Boolean> isIn) {}
}
