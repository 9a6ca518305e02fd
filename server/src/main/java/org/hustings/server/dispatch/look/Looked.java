package org.hustings.server.dispatch.look;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How it is with one of them.
///
/// @param shown what there is to see, in any form that is another once that is another; empty while
///   there is nothing
/// @param tick null until somebody ticked it as it is shown now
public record Looked(Look look, Optional<String> shown, @Nullable Tick tick) {
  /// Who ticked it, as the audit log names them, and when.
  public record Tick(String by, Instant at) {}

  public boolean isTicked() {
    return tick != null;
  }
}
