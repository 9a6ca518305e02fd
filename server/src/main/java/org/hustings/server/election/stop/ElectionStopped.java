package org.hustings.server.election.stop;

import org.hustings.definition.ElectionDefinition;

/// That two people have stopped an election, or that one which was postponed is taken up again:
/// then the stop has an end. Told within the transaction that takes it down.
public record ElectionStopped(ElectionDefinition election, Stop stop) {}
