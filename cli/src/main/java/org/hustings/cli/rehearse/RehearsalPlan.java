package org.hustings.cli.rehearse;

import java.nio.file.Path;

/// What is to be rehearsed.
///
/// @param electors how many may vote
/// @param turnout the share of electors who do, 0 to 1
/// @param postal the share of electors without an e-mail address, 0 to 1
/// @param seed everything invented follows from it
/// @param folder for the database and what the rehearsal makes
record RehearsalPlan(
    Rehearsed rehearsed, int electors, double turnout, double postal, long seed, Path folder) {}
