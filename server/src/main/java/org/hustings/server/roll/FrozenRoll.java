package org.hustings.server.roll;

import java.time.Instant;
import org.hustings.definition.ElectionId;

/// A roll as it was frozen. Later additions and removals do not change it.
///
/// @param source what the register was last told from, with the day on which that was so
/// @param asOf the instant as at which the register was asked
/// @param hash the SHA-256 of the roll's file, as 64 hexadecimal digits
public record FrozenRoll(
    ElectionId election,
    String source,
    Instant asOf,
    Instant frozenAt,
    String frozenBy,
    String hash,
    Totals totals) {}
