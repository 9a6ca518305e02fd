package org.hustings.server.nomination;

/// Tells one nomination from all others.
public record NominationId(long number) {}
