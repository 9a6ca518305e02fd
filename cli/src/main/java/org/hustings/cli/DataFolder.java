package org.hustings.cli;

import java.nio.file.Path;

/// Where a site that was told no other place keeps its data.
final class DataFolder {
  private DataFolder() {}

  /// The usual one: the administrator's below /var/lib, anybody else's where the XDG base directory
  /// specification has it.
  static Path usual() {
    if ("root".equals(System.getProperty("user.name"))) {
      return Path.of("/var/lib/hustings");
    }
    String chosen = System.getenv("XDG_DATA_HOME");
    Path base =
        chosen == null || chosen.isBlank()
            ? Path.of(System.getProperty("user.home")).resolve(".local").resolve("share")
            : Path.of(chosen).toAbsolutePath();
    return base.resolve("hustings").resolve("site");
  }
}
