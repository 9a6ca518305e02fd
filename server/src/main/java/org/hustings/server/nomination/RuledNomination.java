package org.hustings.server.nomination;

import java.time.Instant;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.organisation.UnitId;

/// That two officials ruled a body's nomination invalid, or reinstated it.
record RuledNomination(
    NominationId id,
    ContestId contest,
    CandidacyId candidacy,
    UnitId body,
    Instant at,
    String reason,
    boolean reinstated) {}
