package org.hustings.server.organisation.imports;

import java.util.UUID;

/// Keeps how far a file has come where pages can show it, twice a second at most.
final class KeptProgress implements Progress {
  private static final long STEP_NANOS = 500_000_000;

  private final ImportStages stages;
  private final UUID upload;
  private String told = "";
  private long toldAt;

  KeptProgress(ImportStages stages, UUID upload) {
    this.stages = stages;
    this.upload = upload;
  }

  @Override
  public void at(String doing, long done, long of) {
    long now = System.nanoTime();
    if (doing.equals(told) && now - toldAt < STEP_NANOS) {
      return;
    }
    told = doing;
    toldAt = now;
    stages.progress(upload, doing, done, of);
  }
}
