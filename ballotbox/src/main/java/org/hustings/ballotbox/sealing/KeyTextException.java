package org.hustings.ballotbox.sealing;

/// A key's or share's file that cannot be used; the message says what was found and what to do.
public final class KeyTextException extends IllegalArgumentException {
  KeyTextException(String message) {
    super(message);
  }

  /// What is wrong, for the person who brought the file.
  public String words() {
    return String.valueOf(getMessage());
  }
}
