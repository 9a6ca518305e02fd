package org.hustings.server.roll;

import org.hustings.definition.ElectionId;

/// An elector's addresses were taken over from the register after the freeze. Published in the
/// transaction in which it happens.
public record ElectorReaddressed(ElectionId election, ElectorNumber elector, String reason) {}
