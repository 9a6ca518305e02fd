package org.hustings.server.dispatch.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A reminder that is to go out at a time.
///
/// @param by who planned it, as the audit log names them
/// @param outcome null until it is over
public record PlannedReminder(long id, Instant due, String by, @Nullable Outcome outcome) {
  /// What became of it.
  public enum Outcome {
    SENT,
    /// An official took it back.
    DROPPED,
    /// At its time nobody could vote, or nothing had been sent out.
    MISSED
  }
}
