package org.hustings.count.record;

import java.math.BigDecimal;

/// One candidate's line of the sheet after a stage.
///
/// @param candidate number in the ballot file
/// @param status after the stage
/// @param papers held
/// @param votes they are worth
/// @param change in votes since the stage before
/// @param keepValue the part of each paper kept, for Meek and Warren; 1 or 0 elsewhere is not
///   stated
public record Tally(
    int candidate,
    Status status,
    long papers,
    BigDecimal votes,
    BigDecimal change,
    java.util.Optional<BigDecimal> keepValue) {}
