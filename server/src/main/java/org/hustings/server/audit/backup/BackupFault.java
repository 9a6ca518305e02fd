package org.hustings.server.audit.backup;

/// Why a backup could not be made or taken in, in words for whoever runs the server.
public final class BackupFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  BackupFault(String message) {
    super(message);
  }

  BackupFault(String message, Throwable cause) {
    super(message, cause);
  }
}
