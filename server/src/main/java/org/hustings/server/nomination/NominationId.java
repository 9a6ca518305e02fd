package org.hustings.server.nomination;

import java.util.Optional;

/// Tells one nomination from all others.
public record NominationId(long number) {
  /// Reads what an address says; empty if it is no number.
  public static Optional<NominationId> parse(String text) {
    return text.matches("[0-9]{1,18}")
        ? Optional.of(new NominationId(Long.parseLong(text)))
        : Optional.empty();
  }
}
