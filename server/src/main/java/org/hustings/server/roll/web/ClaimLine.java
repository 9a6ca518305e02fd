package org.hustings.server.roll.web;

import org.hustings.server.roll.claim.Claim;

/// A claim in the officials' list.
///
/// @param proposed whether a decision waits for a second person
/// @param late whether an answer is overdue
public record ClaimLine(Claim claim, boolean proposed, boolean late) {}
