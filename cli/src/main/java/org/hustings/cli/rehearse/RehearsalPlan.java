package org.hustings.cli.rehearse;

import java.nio.file.Path;

/// What is to be rehearsed.
///
/// @param turnout the share of electors who do, 0 to 1
/// @param seed everything invented follows from it
/// @param folder for the database and what the rehearsal makes
record RehearsalPlan(Rehearsed rehearsed, double turnout, long seed, Path folder) {}
