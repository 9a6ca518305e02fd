package org.hustings.server.roll.change;

import java.time.Instant;
import org.hustings.server.account.PersonId;
import org.hustings.server.roll.ElectorNumber;

/// Somebody was put on a frozen roll or taken off it.
///
/// @param added false for a removal
/// @param proposedBy and `confirmedBy` are two people
public record RollChange(
    ElectorNumber elector,
    boolean added,
    Instant at,
    String reason,
    PersonId proposedBy,
    PersonId confirmedBy) {}
