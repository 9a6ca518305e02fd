package org.hustings.server.roll;

/// Something about the roll that is refused, in words for whoever tried: what was found, and what
/// to do.
public final class RollRefusedException extends RuntimeException {
  public RollRefusedException(String message) {
    super(message);
  }
}
