package org.hustings.server.candidacy.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hustings.definition.ElectionId;
import org.hustings.server.organisation.csv.CsvSource;
import org.jspecify.annotations.Nullable;

/// A file of candidates that somebody has brought.
///
/// @param source where the candidacies come from, for the public to read
/// @param refusal why nothing of it can be taken, as a sentence; empty unless it is refused
/// @param counts what came of it; null until it is taken in
public record Brought(
    UUID id,
    ElectionId election,
    String source,
    CsvSource table,
    Stage stage,
    String refusal,
    @Nullable Counts counts) {
  /// How far it has come.
  public enum Stage {
    /// Its photographs and statements are being read.
    READING,
    /// It can be compared and taken in.
    READ,
    /// Nothing of it can be taken.
    REFUSED,
    /// It was taken in.
    TAKEN_IN
  }

  /// The photographs and statements that came with it, found as its lines name them.
  public record Files(List<String> names) {
    public Files {
      names = List.copyOf(names);
    }

    /// The file that a line means: by its whole name within the archive, or by the last part of it
    /// where only one is called so; capitals do not matter.
    Optional<String> find(String written) {
      String name = written.replace('\\', '/');
      return names.stream()
          .filter(one -> one.equals(name))
          .findFirst()
          .or(() -> only(names.stream().filter(one -> one.equalsIgnoreCase(name)).toList()))
          .or(() -> only(names.stream().filter(one -> last(one).equalsIgnoreCase(name)).toList()));
    }

    private static Optional<String> only(List<String> found) {
      return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String last(String name) {
      return name.substring(name.lastIndexOf('/') + 1);
    }
  }
}
