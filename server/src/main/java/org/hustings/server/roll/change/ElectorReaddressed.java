package org.hustings.server.roll.change;

import org.hustings.definition.ElectionId;
import org.hustings.server.roll.ElectorNumber;

/// An elector's addresses were taken over from the register after the freeze. Published in the
/// transaction in which it happens.
public record ElectorReaddressed(ElectionId election, ElectorNumber elector, String reason) {}
