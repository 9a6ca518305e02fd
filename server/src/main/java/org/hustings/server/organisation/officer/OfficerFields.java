package org.hustings.server.organisation.officer;

import java.util.List;
import java.util.stream.Stream;
import org.hustings.server.organisation.FieldChange;

/// In which fields two states of an officer differ.
final class OfficerFields {
  private OfficerFields() {}

  static List<FieldChange> differences(Officer before, Officer after) {
    return Stream.of(
            FieldChange.of("role", before.role(), after.role()),
            FieldChange.of("name", before.name(), after.name()),
            FieldChange.of("member number", before.member(), after.member()),
            FieldChange.of("e-mail", before.email(), after.email()),
            FieldChange.of("phone", before.phone(), after.phone()),
            FieldChange.of("from", before.from(), after.from()),
            FieldChange.of("until", before.until(), after.until()))
        .flatMap(stream -> stream)
        .toList();
  }
}
