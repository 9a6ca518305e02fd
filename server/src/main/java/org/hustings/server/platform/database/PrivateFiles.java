package org.hustings.server.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Files and folders that their owner alone may read, from the moment that they are there.
public final class PrivateFiles {
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> PASSAGE =
      PosixFilePermissions.fromString("rwx--x--x");
  private static final FileAttribute<Set<PosixFilePermission>> FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private PrivateFiles() {}

  /// Makes a folder, or closes the one that is there. Those above it that are missing can be passed
  /// through, whatever the umask.
  public static void folder(Path folder) throws IOException {
    make(folder);
    close(folder);
  }

  /// Makes a folder; one that is there stays as it is.
  static void make(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      openWay(folder.toAbsolutePath().getParent());
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
    }
  }

  static void close(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, FOLDER);
  }

  private static void openWay(@Nullable Path above) throws IOException {
    if (above != null && !Files.isDirectory(above)) {
      openWay(above.getParent());
      Files.createDirectory(above);
      Files.setPosixFilePermissions(above, PASSAGE);
    }
  }

  /// Writes a new file, in the place of one that was there.
  public static void write(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, FILE);
    Files.writeString(file, text);
  }
}
