package org.hustings.server.election;

import java.time.Instant;
import org.hustings.definition.ElectionDefinition;

/// A definition as it was made public.
///
/// @param version its number within the election
/// @param author how the audit log names who published it
public record Publication(
    ElectionDefinition definition,
    int version,
    Instant publishedAt,
    String author,
    String reason) {}
