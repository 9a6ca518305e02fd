package org.hustings.server.roll;

import org.hustings.definition.ElectionId;

/// Somebody was put on a frozen roll. Published in the transaction that does it.
public record ElectorAdded(ElectionId election, ElectorNumber elector, String reason) {}
