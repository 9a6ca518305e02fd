package org.hustings.server.roll;

import org.hustings.server.election.ElectionId;

/// Somebody was taken off a frozen roll. Published in the transaction that does it.
public record ElectorRemoved(ElectionId election, ElectorNumber elector, String reason) {}
