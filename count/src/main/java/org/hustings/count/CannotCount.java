package org.hustings.count;

/// The contest cannot be counted as asked: the message says what was found, what the rule expects
/// and what to do.
public final class CannotCount extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotCount(String message) {
    super(message);
  }
}
