package org.hustings.definition.threshold;

import org.jspecify.annotations.Nullable;

/// A body that has nominated the candidate.
///
/// @param unit its identifier in the organisation
/// @param kind its kind, such as `clp`
/// @param region absent where it has none
public record SupportingBody(String unit, String kind, @Nullable String region) {}
