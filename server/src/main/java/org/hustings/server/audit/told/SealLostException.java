package org.hustings.server.audit.told;

/// The database does not get the secret of the seals; the message says why and what to do.
public final class SealLostException extends RuntimeException {
  SealLostException(String message) {
    super(message);
  }
}
