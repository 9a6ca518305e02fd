package org.hustings.definition.file;

import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;

/// What came of reading a definition file: a definition, or all that is wrong with it.
public sealed interface Reading {
  /// The definition, if nothing is wrong.
  Optional<ElectionDefinition> definition();

  /// Everything that is wrong, in the order of the file; empty if nothing is.
  List<Fault> faults();

  /// Nothing is wrong.
  record Sound(ElectionDefinition stated) implements Reading {
    @Override
    public Optional<ElectionDefinition> definition() {
      return Optional.of(stated);
    }

    @Override
    public List<Fault> faults() {
      return List.of();
    }
  }

  /// Something is wrong.
  record Faulty(List<Fault> faults) implements Reading {
    public Faulty {
      faults = List.copyOf(faults);
    }

    @Override
    public Optional<ElectionDefinition> definition() {
      return Optional.empty();
    }
  }
}
