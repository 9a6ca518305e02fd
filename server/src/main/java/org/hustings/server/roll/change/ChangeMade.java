package org.hustings.server.roll.change;

import org.hustings.definition.ElectionId;
import org.hustings.server.roll.ElectorNumber;

/// Somebody was put on a frozen roll or taken off it, with the two people who wanted it. Published in
/// the transaction that does it; a listener that throws an `ApprovalRefusedException` refuses it.
public record ChangeMade(ElectionId election, ElectorNumber elector, RollChange change) {}
