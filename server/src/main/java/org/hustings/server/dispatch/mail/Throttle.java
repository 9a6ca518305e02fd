package org.hustings.server.dispatch.mail;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Lets so many things a second pass, evenly, whoever asks.
final class Throttle {
  private final long interval;
  private final AtomicLong next = new AtomicLong(System.nanoTime());

  Throttle(int perSecond) {
    this.interval = Duration.ofSeconds(1).toNanos() / perSecond;
  }

  /// Waits for one's turn.
  void await() {
    long turn = next.getAndUpdate(last -> Math.max(last, System.nanoTime()) + interval);
    long wait = turn - System.nanoTime();
    if (wait > 0) {
      LockSupport.parkNanos(wait);
    }
  }
}
