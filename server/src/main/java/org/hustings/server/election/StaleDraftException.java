package org.hustings.server.election;

/// Somebody else has saved the same thing since it was opened.
public final class StaleDraftException extends RuntimeException {
  private static final String WORDS =
      "Somebody else has saved a newer version since you opened this page. Open it again in"
          + " another window, and carry your changes over.";

  StaleDraftException() {
    super(WORDS);
  }

  StaleDraftException(Throwable cause) {
    super(WORDS, cause);
  }
}
