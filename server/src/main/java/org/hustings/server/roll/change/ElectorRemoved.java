package org.hustings.server.roll.change;

import org.hustings.definition.ElectionId;
import org.hustings.server.roll.ElectorNumber;

/// Somebody was taken off a frozen roll. Published in the transaction that does it; a listener that
/// throws an `ApprovalRefusedException` refuses the removal, with its reason.
public record ElectorRemoved(ElectionId election, ElectorNumber elector, String reason) {}
