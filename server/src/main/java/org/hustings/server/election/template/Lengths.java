package org.hustings.server.election.template;

/// How long the parts of an election last, in days. The ends that are reckoned with them fall on
/// working days: the next one, where it is none.
///
/// @param nominations from the first day to the close of nominations
/// @param acceptances from there until candidates must have accepted
/// @param making from there until ballots are dispatched: papers are settled, made and printed
/// @param ballot from there to the close
record Lengths(int nominations, int acceptances, int making, int ballot) {}
