package org.hustings.definition.timetable;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The time in which something may be done: from the opening instant on, and before the closing
/// instant. A bound that no one has stated does not bind.
public record Window(@Nullable Instant opens, @Nullable Instant closes) {
  public boolean contains(Instant instant) {
    return !isBefore(instant) && !isAfter(instant);
  }

  /// Whether the window has still to open at this instant.
  public boolean isBefore(Instant instant) {
    return opens != null && instant.isBefore(opens);
  }

  /// Whether the window has closed at this instant.
  public boolean isAfter(Instant instant) {
    return closes != null && !instant.isBefore(closes);
  }
}
