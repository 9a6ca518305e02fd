package org.hustings.server.result.closing;

import java.time.Instant;
import org.hustings.definition.ElectionId;
import org.jspecify.annotations.Nullable;

/// From where the lots of an election come, as it was announced.
///
/// @param source which text it will be, and how it is written, in words that anybody can follow
/// @param knownAt before which nobody knows the text
/// @param value the text; null until two people have entered it
public record LotSeed(
    ElectionId election,
    String source,
    Instant knownAt,
    Instant announcedAt,
    @Nullable String value,
    @Nullable Instant enteredAt) {}
