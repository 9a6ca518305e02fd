package org.hustings.server.platform.key;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/// The 32 bytes from which a site's keys grow, as 64 hexadecimal figures: in the setting
/// `hustings.site-key` (`HUSTINGS_SITE_KEY` in the environment), or in the file that
/// `hustings.site-key-file` names (`HUSTINGS_SITE_KEY_FILE`), which is made if it is not there.
final class SiteSecret {
  private static final Set<PosixFilePermission> OWNERS_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final String given;
  private final Path file;
  private byte @Nullable [] bytes;

  SiteSecret(Environment environment) {
    this.given = environment.getProperty("hustings.site-key", "").strip();
    this.file =
        Path.of(environment.getProperty("hustings.site-key-file", home().toString()))
            .toAbsolutePath();
  }

  private static Path home() {
    String chosen = System.getenv("XDG_CONFIG_HOME");
    Path folder =
        chosen == null || chosen.isBlank()
            ? Path.of(System.getProperty("user.home"), ".config")
            : Path.of(chosen);
    return folder.resolve("hustings").resolve("site-key");
  }

  /// Where it is, in words.
  String place() {
    return given.isEmpty() ? "in " + file : "in the setting hustings.site-key";
  }

  synchronized byte[] bytes() {
    if (bytes == null) {
      bytes = given.isEmpty() ? fromFile() : read(given);
    }
    return bytes;
  }

  private byte[] fromFile() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      requireOwnersOnly();
      return read(Files.readString(file).strip());
    } catch (IOException e) {
      throw new SiteKeyException(
          "The site key cannot be kept in %s (%s). Name a file that this user may write with --site-key FILE, or give the key as HUSTINGS_SITE_KEY."
              .formatted(file, e.getClass().getSimpleName()),
          e);
    }
  }

  /// Written whole under another name first: another node on this machine finds all of it or none.
  private void make() throws IOException {
    Files.createDirectories(file.getParent());
    Path made = Files.createTempFile(file.getParent(), "site-key", ".new");
    if (isPosix(made)) {
      Files.setPosixFilePermissions(made, OWNERS_ONLY);
    }
    byte[] drawn = new byte[32];
    new SecureRandom().nextBytes(drawn);
    Files.writeString(made, HexFormat.of().formatHex(drawn) + "\n");
    try {
      Files.move(made, file);
    } catch (FileAlreadyExistsException _) {
      Files.delete(made);
    }
  }

  private void requireOwnersOnly() throws IOException {
    if (!isPosix(file)) {
      return;
    }
    Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
    others.removeAll(PosixFilePermissions.fromString("rwx------"));
    if (!others.isEmpty()) {
      throw new SiteKeyException(
          "The site key %s can be used by others on this machine. Take that from them: chmod 600 %s"
              .formatted(file, file));
    }
  }

  private static boolean isPosix(Path file) throws IOException {
    return Files.getFileStore(file).supportsFileAttributeView("posix");
  }

  private byte[] read(String text) {
    if (!text.matches("[0-9a-fA-F]{64}")) {
      throw new SiteKeyException(
          "The site key %s is not one: 64 hexadecimal figures are expected. Take the file of the first start, or of another node."
              .formatted(place()));
    }
    return HexFormat.of().parseHex(text);
  }
}
