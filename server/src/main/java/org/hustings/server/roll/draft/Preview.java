package org.hustings.server.roll.draft;

import java.time.Instant;
import org.hustings.definition.ElectionId;

/// A look at what the roll would be if it were frozen from the register as at an instant.
///
/// @param version of the election's definition by which it was judged
/// @param source where the register's members come from
public record Preview(
    ElectionId election,
    int version,
    Instant asAt,
    Instant madeAt,
    String source,
    PreviewFigures figures) {}
