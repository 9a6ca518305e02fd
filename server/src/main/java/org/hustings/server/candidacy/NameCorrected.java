package org.hustings.server.candidacy;

import org.hustings.definition.ElectionId;

/// A name on the settled papers of an election was corrected.
public record NameCorrected(ElectionId election) {}
