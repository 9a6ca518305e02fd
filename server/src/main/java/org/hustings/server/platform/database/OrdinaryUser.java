package org.hustings.server.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The user as whom PostgreSQL runs when Hustings itself runs as root, which PostgreSQL refuses: a
/// number that no name stands for, each data folder's own, so that no other service shares it.
record OrdinaryUser(int user, int group) {
  /// Under this name `initdb` is run, which refuses a number without one; what it made is handed
  /// over at once.
  static final OrdinaryUser NOBODY = new OrdinaryUser(65534, 65534);

  static final OrdinaryUser ROOT = new OrdinaryUser(0, 0);

  /// Numbers that systemd gives to services without a name, and nobody gives to people.
  private static final int FIRST = 61184;

  private static final int NUMBERS = 4336;

  /// Present when this process is root's and has to step down for PostgreSQL.
  static Optional<OrdinaryUser> neededFor(Path folder) {
    try {
      boolean root = Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
      int number = FIRST + Math.floorMod(folder.toString().hashCode(), NUMBERS);
      return root ? Optional.of(new OrdinaryUser(number, number)) : Optional.empty();
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
    Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(path, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
  }

  /// Makes a folder and all that is in it this user's.
  void ownAll(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        own(path);
      }
    }
  }

  /// Whether a folder is this user's.
  boolean owns(Path folder) throws IOException {
    return Files.getAttribute(folder, "unix:uid").equals(user);
  }

  /// Opens the way through a folder of ours for this user, whom its group stands for, and for
  /// nobody else. Fails where a folder above it, which is not ours to change, is closed.
  void openWayTo(Path folder) throws IOException {
    Files.setAttribute(folder, "unix:gid", group);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x---"));
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
