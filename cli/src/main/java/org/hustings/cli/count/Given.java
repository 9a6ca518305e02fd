package org.hustings.cli.count;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.hustings.cli.UserFault;
import org.hustings.count.file.CandidateList;

/// A file given with an option, read once: it may be a pipe, and several contests may need it.
final class Given {
  private final String name;
  private final byte[] content;

  private Given(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  static Given file(String option, Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new UserFault(option + " " + path + ": a folder, not a file");
    }
    try {
      return new Given(path.toString(), Files.readAllBytes(path));
    } catch (NoSuchFileException e) {
      throw new UserFault(option + " " + path + ": there is no such file", e);
    }
  }

  static CandidateList candidates(Path path) throws IOException {
    Given given = file("--candidates", path);
    return CandidateList.read(given.name(), given.bytes());
  }

  /// For messages.
  String name() {
    return name;
  }

  InputStream bytes() {
    return new ByteArrayInputStream(content);
  }
}
