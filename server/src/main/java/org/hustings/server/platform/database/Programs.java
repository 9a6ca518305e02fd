package org.hustings.server.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL (`initdb`, `postgres`), unpacked from the class path into a folder.
record Programs(Path folder) {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final Set<PosixFilePermission> RUNNABLE =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> READABLE =
      PosixFilePermissions.fromString("rw-r--r--");

  /// Unpacks the programs below this folder unless an earlier start has done so. The folder appears
  /// only when it is complete, so that an interrupted start leaves nothing half-unpacked in its
  /// place.
  static Programs unpackedIn(Path parent) throws IOException {
    Path folder = parent.resolve("postgresql-programs");
    if (!Files.isDirectory(folder)) {
      Path unfinished = Files.createTempDirectory(parent, "postgresql-unpacking-");
      Files.setPosixFilePermissions(unfinished, RUNNABLE);
      try (InputStream archive = Programs.class.getResourceAsStream(ARCHIVE)) {
        if (archive == null) {
          throw new DatabaseStartException(
              "There is no embedded PostgreSQL for this machine ("
                  + System.getProperty("os.name")
                  + ", "
                  + System.getProperty("os.arch")
                  + "): use an existing one with --database-url.");
        }
        unpack(archive, unfinished);
      }
      Files.move(unfinished, folder);
    }
    return new Programs(folder);
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  private static void unpack(InputStream archive, Path folder) throws IOException {
    try (TarArchiveInputStream entries =
        new TarArchiveInputStream(
            new BufferedInputStream(new XZInputStream(new BufferedInputStream(archive))))) {
      for (TarArchiveEntry entry; (entry = entries.getNextEntry()) != null; ) {
        unpack(entries, entry, folder.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(InputStream content, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      openFolder(target);
    } else if (entry.isSymbolicLink()) {
      openFolder(parentOf(target));
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      openFolder(parentOf(target));
      Files.copy(content, target);
      Files.setPosixFilePermissions(target, (entry.getMode() & 0111) == 0 ? READABLE : RUNNABLE);
    }
  }

  private static Path parentOf(Path path) throws IOException {
    Path parent = path.getParent();
    if (parent == null) {
      throw new FileAlreadyExistsException(path.toString());
    }
    return parent;
  }

  private static void openFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      openFolder(parentOf(folder));
      Files.createDirectory(folder);
      // whatever the umask: the ordinary user has to read it
      Files.setPosixFilePermissions(folder, RUNNABLE);
    }
  }
}
