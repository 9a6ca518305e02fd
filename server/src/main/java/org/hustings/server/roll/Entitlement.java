package org.hustings.server.roll;

import org.hustings.definition.ContestId;
import org.jspecify.annotations.Nullable;

/// One contest in which an elector may vote.
///
/// @param college the first college of the contest's electoral college whose conditions the elector
///   fulfils, by its name; null where the contest has no colleges
public record Entitlement(ContestId contest, @Nullable String college) {}
