package org.hustings.server.nomination;

import java.time.Instant;

/// An officer of a body says that a nomination is not what its meeting decided.
///
/// @param name of the officer, as they had signed in
public record Dispute(
    long id, NominationId nomination, String name, String reason, Instant disputedAt) {}
