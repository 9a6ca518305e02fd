package org.hustings.cli;

import java.nio.file.Path;

/// The user's cache directory, as the XDG base directory specification has it.
public final class CacheFolder {
  private CacheFolder() {}

  /// The folder of this name in it, whether it exists or not.
  public static Path of(String name) {
    return base().resolve("hustings").resolve(name);
  }

  private static Path base() {
    String chosen = System.getenv("XDG_CACHE_HOME");
    if (chosen != null && !chosen.isBlank()) {
      return Path.of(chosen).toAbsolutePath();
    }
    // PostgreSQL steps down from root to an ordinary user, to whom root's home is closed
    boolean root = "root".equals(System.getProperty("user.name"));
    return root
        ? Path.of("/var/cache")
        : Path.of(System.getProperty("user.home")).resolve(".cache");
  }
}
