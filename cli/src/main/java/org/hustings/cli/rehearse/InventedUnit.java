package org.hustings.cli.rehearse;

import java.util.Objects;
import org.hustings.definition.eligibility.MemberFacts;
import org.jspecify.annotations.Nullable;

/// A body of the invented society.
///
/// @param id its short name where the definition names it; absent where the server makes one
/// @param kind the kind's key
/// @param name as the register has it
/// @param region one of a few
/// @param nation absent where the definition asks for none
record InventedUnit(
    @Nullable String id, String kind, String name, String region, @Nullable String nation) {
  /// What conditions ask of it; one that the definition does not name has a short name that no
  /// condition has.
  MemberFacts.Home home() {
    return new MemberFacts.Home(Objects.requireNonNullElse(id, ""), kind, region, nation);
  }
}
