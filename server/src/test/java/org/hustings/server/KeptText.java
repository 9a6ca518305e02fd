package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of the documentation that is made from the code and kept, so that one reads it in place.
public final class KeptText {
  private static final Path DOCS = Path.of("..", "docs");

  private KeptText() {}

  /// Fails where the file is not what the code makes of it; with `-Dhustings.write=true` it writes
  /// it.
  ///
  /// @param file below `docs`
  public static void mustBe(String file, String made) {
    Path path = DOCS.resolve(file);
    try {
      if (Boolean.getBoolean("hustings.write")) {
        Files.writeString(path, made);
      }
      assertThat(Files.exists(path) ? Files.readString(path) : "")
          .as("docs/%s, which -Dhustings.write=true makes anew", file)
          .isEqualTo(made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
