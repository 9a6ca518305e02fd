package org.hustings.server.platform.database;

/// The embedded PostgreSQL could not be started; the message says why and what to do.
public final class DatabaseStartException extends RuntimeException {
  DatabaseStartException(String message) {
    super(message);
  }

  DatabaseStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
