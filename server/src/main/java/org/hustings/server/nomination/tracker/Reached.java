package org.hustings.server.nomination.tracker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a candidate is towards the threshold of a contest.
///
/// @param words "3 of 5 CLPs"; empty where the rules ask for nothing
/// @param metAt when the nominations in force first met it; null if they do not
public record Reached(String words, boolean met, @Nullable Instant metAt) {
  /// Where the rules ask for nothing.
  public static final Reached NOTHING_ASKED = new Reached("", false, null);
}
