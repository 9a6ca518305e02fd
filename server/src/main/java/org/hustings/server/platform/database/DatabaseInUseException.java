package org.hustings.server.platform.database;

import java.nio.file.Path;

/// Another Hustings is running on the same data folder.
public final class DatabaseInUseException extends RuntimeException {
  DatabaseInUseException(Path folder) {
    super(
        "Another Hustings is running on the data folder "
            + folder
            + ". Stop it, or choose another folder with --data.");
  }
}
