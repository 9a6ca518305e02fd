package org.hustings.server.roll.change;

import org.hustings.definition.ElectionId;
import org.hustings.server.roll.ElectorNumber;

/// Somebody was put on a frozen roll. Published in the transaction that does it.
public record ElectorAdded(ElectionId election, ElectorNumber elector, String reason) {}
