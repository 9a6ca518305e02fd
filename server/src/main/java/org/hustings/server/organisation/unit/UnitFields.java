package org.hustings.server.organisation.unit;

import java.util.List;
import java.util.stream.Stream;
import org.hustings.server.organisation.FieldChange;

/// In which fields two states of a unit differ.
final class UnitFields {
  private UnitFields() {}

  static List<FieldChange> differences(Unit before, Unit after) {
    return Stream.of(
            FieldChange.of("name", before.name(), after.name()),
            FieldChange.of("kind", before.kind().name(), after.kind().name()),
            FieldChange.of("part of", before.parent(), after.parent()),
            FieldChange.of("region", before.region(), after.region()),
            FieldChange.of("nation", before.nation(), after.nation()),
            FieldChange.of("code", before.code(), after.code()),
            FieldChange.of("basis", before.basis(), after.basis()),
            FieldChange.of("aliases", before.aliases(), after.aliases()),
            FieldChange.of("from", before.from(), after.from()),
            FieldChange.of("until", before.until(), after.until()),
            FieldChange.of("successors", before.successors(), after.successors()))
        .flatMap(stream -> stream)
        .toList();
  }
}
