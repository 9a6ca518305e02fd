package org.hustings.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What `--head` names: a file with heads of a site's logs that somebody kept.
public final class HeadFile {
  private HeadFile() {}

  /// Its text.
  public static String read(Path head) {
    try {
      return Files.readString(head);
    } catch (IOException e) {
      throw new UserFault("--head %s cannot be read: %s".formatted(head, e.getMessage()), e);
    }
  }
}
