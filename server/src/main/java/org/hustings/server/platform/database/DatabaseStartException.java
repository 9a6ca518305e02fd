package org.hustings.server.platform.database;

/// The database cannot be used, or the embedded one not be started; the message says why and what to
/// do.
public final class DatabaseStartException extends RuntimeException {
  public DatabaseStartException(String message) {
    super(message);
  }

  DatabaseStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
