package org.hustings.ballotbox.marks;

import org.hustings.definition.ContestId;
import org.jspecify.annotations.Nullable;

/// One marked ballot paper.
///
/// @param college of the electoral college in which it counts; null where the contest has none
public record MarkedPaper(ContestId contest, @Nullable String college, Marks marks) {}
