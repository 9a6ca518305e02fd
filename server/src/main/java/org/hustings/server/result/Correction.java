package org.hustings.server.result;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What two people decided about a count that was found wrong. From the first one on, what was
/// declared of that count does not hold.
///
/// @param number within the server
/// @param count which count it is about
/// @param reason as it was published
/// @param declaredAt when that count's result was declared; null if it was not yet
public record Correction(
    long number, int count, Kind kind, String reason, Instant at, @Nullable Instant declaredAt) {
  /// What becomes of it.
  public enum Kind {
    /// What was declared is withdrawn, and there is no other result.
    WITHDRAWN("result.withdraw"),
    /// The same ballots are counted again, and the result is declared anew.
    COUNTED_AGAIN("result.count-again");

    private final String act;

    Kind(String act) {
      this.act = act;
    }

    /// The kind of the act by which two people decide it.
    public String act() {
      return act;
    }
  }
}
