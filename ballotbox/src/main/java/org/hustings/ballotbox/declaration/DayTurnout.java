package org.hustings.ballotbox.declaration;

import java.time.LocalDate;

/// Votes that came in by one channel over one day, or over several that had too few for each.
///
/// @param channel by key
/// @param first and `last` are days in the election's zone
public record DayTurnout(String channel, LocalDate first, LocalDate last, long voters) {}
