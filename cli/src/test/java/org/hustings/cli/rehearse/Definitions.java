package org.hustings.cli.rehearse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;

/// Definitions that tests rehearse.
final class Definitions {
  static final String HEAD =
      """
      format: 1
      election: e
      title: An election
      organisation: The Society
      zone: Europe/London
      """;

  private Definitions() {}

  /// The rule books of organisations that lie beside the sources; none where they do not.
  static List<Path> ruleBooks() {
    Path folder = Path.of(System.getProperty("hustings.shared"), "data", "rulebooks");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ElectionDefinition read(Path file) {
    try {
      return read(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ElectionDefinition read(String text) {
    return Unplayable.check(text).definition().orElseThrow();
  }

  /// One contest of one seat, filled in.
  static Rehearsed filled(String further) {
    return Rehearsed.of(read(HEAD + further));
  }
}
