package org.hustings.server.organisation.succession;

import java.time.LocalDate;
import java.util.List;
import org.hustings.server.organisation.UnitId;
import org.jspecify.annotations.Nullable;

/// What becomes of a unit: its last day (null where it goes on after all), the units that follow
/// it, whether its members become members of the one that does, and whether its offices end with
/// it. What is not asked for stays as it is recorded.
public record Succession(
    UnitId ended,
    @Nullable LocalDate lastDay,
    List<UnitId> by,
    boolean moveMembers,
    boolean endOffices) {
  public Succession {
    by = List.copyOf(by);
  }
}
