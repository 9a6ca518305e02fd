package org.hustings.server.organisation;

import org.jspecify.annotations.Nullable;

/// Something as it was recorded, with the act that recorded it and the one that superseded it, null
/// while it stands.
public record Dated<T>(T fact, Change recorded, @Nullable Change superseded) {}
