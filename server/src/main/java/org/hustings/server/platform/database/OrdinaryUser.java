package org.hustings.server.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The user as whom PostgreSQL runs when Hustings itself runs as root, which PostgreSQL refuses.
record OrdinaryUser(int user, int group) {
  private static final OrdinaryUser NOBODY = new OrdinaryUser(65534, 65534);

  /// Present when this process is root's and has to step down for PostgreSQL.
  static Optional<OrdinaryUser> neededHere() {
    try {
      boolean root = Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
      return root ? Optional.of(NOBODY) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The options of `setpriv` that make a command run as this user, with no privilege left.
  List<String> privileges() {
    return List.of(
        "--reuid=" + user,
        "--regid=" + group,
        "--clear-groups",
        "--inh-caps=-all",
        "--no-new-privs");
  }

  void own(Path path) throws IOException {
    Files.setAttribute(path, "unix:uid", user);
    Files.setAttribute(path, "unix:gid", group);
  }

  /// Opens the way to a folder of ours for this user: the folder may be passed through, not listed.
  /// Fails where a folder above it, which is not ours to change, is closed.
  static void openWayTo(Path folder) throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
    if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
      Files.setPosixFilePermissions(folder, permissions);
    }
    closedFolderAbove(folder)
        .ifPresent(closed -> {
          throw new DatabaseStartException(
              "PostgreSQL does not run as root, and the ordinary user it runs as instead cannot"
                  + " enter "
                  + closed
                  + ". Choose a data folder that every user can reach, such as"
                  + " /var/cache/hustings.");
        });
  }

  /// The first folder on the way from the root to this one that other users may not enter.
  static Optional<Path> closedFolderAbove(Path folder) throws IOException {
    for (Path parent = folder.toRealPath().getParent();
        parent != null;
        parent = parent.getParent()) {
      if (!Files.getPosixFilePermissions(parent).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return Optional.of(parent);
      }
    }
    return Optional.empty();
  }
}
