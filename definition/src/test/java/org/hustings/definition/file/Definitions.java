package org.hustings.definition.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.hustings.definition.ElectionDefinition;

/// Definition files for tests, and the reader that takes them.
final class Definitions {
  static final DefinitionReader READER =
      new DefinitionReader(() -> Set.of("block-vote", "ers97", "scottish"));

  /// The smallest definition there is.
  static final String SMALLEST =
      """
      format: 1
      election: society-2021
      title: Society elections 2021
      organisation: The Society
      zone: Europe/London
      contests:
        - contest: chair
          name: Chair
          seats: 1
      """;

  private Definitions() {}

  static String example(String name) {
    try {
      return Files.readString(Path.of("..", "examples", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ElectionDefinition sound(String text) {
    Reading reading = READER.read(text);
    assertThat(reading.faults()).isEmpty();
    return reading.definition().orElseThrow();
  }
}
