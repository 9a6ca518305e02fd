package org.hustings.server.nomination.tracker;

import java.time.Instant;
import org.hustings.definition.threshold.Progress;
import org.jspecify.annotations.Nullable;

/// How far a candidate is towards the threshold of a contest.
///
/// @param progress "3 of 5 CLPs"; null where the rules ask for nothing
/// @param metAt when the nominations in force first met it; null if they do not
public record Reached(@Nullable Progress progress, @Nullable Instant metAt) {
  /// Where the rules ask for nothing.
  public static final Reached NOTHING_ASKED = new Reached(null, null);

  /// Whether the rules ask for anything.
  public boolean isAsked() {
    return progress != null;
  }

  public boolean met() {
    return progress != null && progress.met();
  }

  /// Whether one number says it all.
  public boolean isOneNumber() {
    return progress instanceof Progress.Towards;
  }

  /// How many of what is asked for there are, where one number says it all; else 0.
  public int have() {
    return progress instanceof Progress.Towards towards ? towards.reached() : 0;
  }

  /// How many are asked for, where one number says it all; else 0.
  public int need() {
    return progress instanceof Progress.Towards towards ? towards.needed() : 0;
  }
}
