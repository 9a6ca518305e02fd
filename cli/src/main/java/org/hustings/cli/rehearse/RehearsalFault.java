package org.hustings.cli.rehearse;

/// A door that did not open as it should have. The rehearsal ends there; the message says which
/// door it was and what it answered.
final class RehearsalFault extends RuntimeException {
  RehearsalFault(String message) {
    super(message);
  }

  RehearsalFault(String message, Throwable cause) {
    super(message, cause);
  }
}
