package org.hustings.server.nomination.tracker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a candidate is towards the threshold of a contest.
///
/// @param words "3 of 5 CLPs"; empty where the rules ask for nothing
/// @param have how many of what is asked for there are, where one number says it all; else 0
/// @param need how many are asked for, where one number says it all; else 0
/// @param metAt when the nominations in force first met it; null if they do not
public record Reached(String words, int have, int need, boolean met, @Nullable Instant metAt) {
  /// Where the rules ask for nothing.
  public static final Reached NOTHING_ASKED = new Reached("", 0, 0, false, null);

  /// Whether the rules ask for anything.
  public boolean isAsked() {
    return !words.isEmpty();
  }

  /// Whether one number says it all.
  public boolean isOneNumber() {
    return need > 0;
  }
}
