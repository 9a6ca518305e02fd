package org.hustings.server.organisation.latechange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The time during which an election's register is frozen: from the freeze until its ballot is
/// over, null while that is open. The election is named by its id and its title.
public record Freeze(String election, String title, Instant begins, @Nullable Instant ends) {
  /// Whether the register is frozen at this instant.
  public boolean holdsAt(Instant now) {
    return !now.isBefore(begins) && (ends == null || now.isBefore(ends));
  }
}
