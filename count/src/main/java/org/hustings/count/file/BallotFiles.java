package org.hustings.count.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads ballot files of every kind.
public final class BallotFiles {
  private BallotFiles() {}

  /// Reads a ballot file.
  ///
  /// @throws BadBallotFile if it cannot be mended
  public static BallotFile read(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return read(path.toString(), in);
    }
  }

  /// Reads ballots as they stream in.
  ///
  /// @param name for messages; its ending tells the format where the content does not
  /// @throws BadBallotFile if it cannot be mended
  public static BallotFile read(String name, InputStream in) throws IOException {
    return new BltReader(new Lines(name, in)).read();
  }
}
