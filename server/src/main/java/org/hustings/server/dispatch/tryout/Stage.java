package org.hustings.server.dispatch.tryout;

/// How far a test election is.
public enum Stage {
  MAKING,
  READY,
  SENDING,
  VOTING,
  CLOSING,
  CLOSED,
  COUNTING,
  DECLARED,
  /// It could not go on, and is only to be thrown away.
  FAILED;

  /// Whether it goes on by itself.
  public boolean isAtWork() {
    return switch (this) {
      case MAKING, SENDING, CLOSING, COUNTING -> true;
      case READY, VOTING, CLOSED, DECLARED, FAILED -> false;
    };
  }

  /// Whether anybody can come to its pages.
  public boolean isOpen() {
    return switch (this) {
      case VOTING, CLOSING, CLOSED, COUNTING, DECLARED -> true;
      case MAKING, READY, SENDING, FAILED -> false;
    };
  }
}
