package org.hustings.server.roll;

import org.hustings.definition.ElectionId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.UnitId;
import org.jspecify.annotations.Nullable;

/// One entry on a frozen roll, as the register had it at the freeze. What happens to the register
/// later does not reach it, but for an address that staff take over.
///
/// @param region of the elector's unit; null where the unit has none
/// @param entitlements at least one, in the order of the election's contests
public record Elector(
    ElectionId election,
    ElectorNumber number,
    MemberNumber member,
    String name,
    @Nullable String email,
    @Nullable String postalAddress,
    @Nullable UnitId unit,
    @Nullable String region,
    Entitlements entitlements) {
  public Elector {
    if (entitlements.isEmpty()) {
      throw new IllegalArgumentException("An elector may vote in at least one contest");
    }
  }
}
