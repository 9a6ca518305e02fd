package org.hustings.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that only their owner may read.
public final class PrivateFile {
  private PrivateFile() {}

  /// Makes an empty one, whose permissions are set before anything is in it.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException if there is a file of this name
  public static void create(Path file) throws IOException {
    Files.writeString(file, "", StandardOpenOption.CREATE_NEW);
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }
}
