package org.hustings.definition;

/// Tells one person's standing in one contest from all others.
public record CandidacyId(long number) {}
