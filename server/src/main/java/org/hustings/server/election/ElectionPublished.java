package org.hustings.server.election;

/// A version of an election's definition came into force.
public record ElectionPublished(ElectionId election, int version) {}
