package org.hustings.server.roll.web;

import org.hustings.server.roll.change.RollChange;

/// A change of the roll with the names of the two people who made it.
public record HistoryLine(RollChange change, String proposedBy, String confirmedBy) {}
