package org.hustings.server.organisation.member;

import java.util.List;
import java.util.stream.Stream;
import org.hustings.server.organisation.FieldChange;

/// In which fields two states of a member's entry differ.
public final class MemberFields {

  private MemberFields() {}

  public static List<FieldChange> differences(Member before, Member after) {
    return Stream.of(
            FieldChange.of("name", before.name(), after.name()),
            FieldChange.of("e-mail", before.email(), after.email()),
            FieldChange.of("postal address", before.postalAddress(), after.postalAddress()),
            FieldChange.of("born on", before.bornOn(), after.bornOn()),
            FieldChange.of("joined on", before.joinedOn(), after.joinedOn()),
            FieldChange.of("paid up to", before.paidUpTo(), after.paidUpTo()),
            FieldChange.of("status", before.status(), after.status()),
            FieldChange.of("unit", before.unit(), after.unit()),
            FieldChange.of("sections", before.sections(), after.sections()))
        .flatMap(it -> it)
        .toList();
  }
}
