package org.hustings.server.nomination;

import java.time.Instant;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.organisation.MemberNumber;
import org.jspecify.annotations.Nullable;

/// A member's own naming of one candidate in one contest. Who it was is not public, unless the
/// contest's definition says so.
///
/// @param ended when, by whom and why it was taken off the record or put right; null while it holds
public record MemberNomination(
    NominationId id,
    ContestId contest,
    CandidacyId candidacy,
    MemberNumber member,
    Instant recordedAt,
    Nomination.@Nullable Ended ended) {}
