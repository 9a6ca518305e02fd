package org.hustings.definition.file;

import org.jspecify.annotations.Nullable;

/// One part of a definition that another states otherwise.
///
/// @param of the contest, act, kind or section to which the part belongs, as it is called; empty
///   for a part of the whole election
/// @param key of the part in the file, such as "seats"
/// @param before as it was written; null where it was not stated
/// @param after as it is written; null where it is not stated any more
public record Difference(String of, String key, @Nullable String before, @Nullable String after) {}
