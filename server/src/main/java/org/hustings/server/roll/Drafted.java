package org.hustings.server.roll;

import java.util.List;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.unit.Unit;
import org.jspecify.annotations.Nullable;

/// Somebody who goes on the roll, before numbers are drawn.
///
/// @param unit of the member; null where the register names none that it knows
public record Drafted(
    Member member, @Nullable Unit unit, List<String> sections, Entitlements entitlements) {
  public @Nullable String region() {
    return unit == null ? null : unit.region();
  }
}
