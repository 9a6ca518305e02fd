package org.hustings.ballotbox.sealing;

/// A sealed envelope that this key does not open: it was altered, or sealed for another election.
public final class UnopenedException extends RuntimeException {
  UnopenedException(String message) {
    super(message);
  }
}
