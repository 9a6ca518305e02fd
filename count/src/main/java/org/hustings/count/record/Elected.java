package org.hustings.count.record;

/// One candidate's election.
///
/// @param candidate number in the ballot file
/// @param stage at which it happened
/// @param ground why, with the clause
public record Elected(int candidate, int stage, Ground ground) implements StageEvent {}
