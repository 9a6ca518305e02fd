package org.hustings.server.candidacy;

import java.time.Instant;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;

/// A misspelt name on settled ballot papers that two people corrected.
///
/// @param was how it stood on the papers until then
/// @param name as it stands on them now
/// @param reason for the public to read
/// @param posted how many ballots by post had been made with the name as it was
/// @param online the same of ballots on the screen, which show the right name from then on
public record CorrectedName(
    long number,
    CandidacyId candidacy,
    ContestId contest,
    String was,
    String name,
    String reason,
    int posted,
    int online,
    Instant at) {}
