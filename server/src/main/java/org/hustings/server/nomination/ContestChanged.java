package org.hustings.server.nomination;

import org.hustings.definition.ContestId;

/// The record of a contest's nominations changed, on this node or another.
public record ContestChanged(ContestId contest) {}
