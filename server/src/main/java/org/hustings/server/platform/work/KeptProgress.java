package org.hustings.server.platform.work;

import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// Keeps how far a work has come where pages can show it, twice a second at most.
final class KeptProgress implements Progress {
  private static final long STEP_NANOS = 500_000_000;

  private final ProgressRows rows;
  private final Work work;
  private @Nullable Message told;
  private long toldAt;

  KeptProgress(ProgressRows rows, Work work) {
    this.rows = rows;
    this.work = work;
  }

  @Override
  public synchronized void at(Message doing, long done, long of) {
    long now = System.nanoTime();
    if (doing.equals(told) && now - toldAt < STEP_NANOS) {
      return;
    }
    told = doing;
    toldAt = now;
    rows.at(work, doing, done, of);
  }
}
