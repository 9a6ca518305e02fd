package org.hustings.server.slate;

import java.time.Instant;
import org.hustings.definition.CandidacyId;
import org.jspecify.annotations.Nullable;

/// A campaign group's backing of a candidate.
///
/// @param since from when on it is on record
/// @param until when it ended; null while it lasts
public record Endorsement(
    long number,
    CampaignGroup group,
    CandidacyId candidacy,
    Instant since,
    String source,
    @Nullable Instant until) {}
