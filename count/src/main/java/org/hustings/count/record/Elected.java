package org.hustings.count.record;

/// One candidate's election.
///
/// @param candidate number in the ballot file
/// @param stage at which it happened
/// @param ground why, with the clause: "reached the quota", "as many continuing as seats left" …
public record Elected(int candidate, int stage, String ground) {}
