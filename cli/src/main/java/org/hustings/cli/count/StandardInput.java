package org.hustings.cli.count;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Answers typed by a person.
final class StandardInput {
  private StandardInput() {}

  /// The next line, or null at the end.
  static @Nullable String line() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      int c = System.in.read();
      if (c < 0) {
        return null;
      }
      for (; c >= 0 && c != '\n'; c = System.in.read()) {
        line.write(c);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
