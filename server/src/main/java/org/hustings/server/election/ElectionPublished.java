package org.hustings.server.election;

import org.hustings.definition.ElectionId;

/// A version of an election's definition came into force.
public record ElectionPublished(ElectionId election, int version) {}
