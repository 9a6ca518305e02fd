package org.hustings.server.roll.change;

import java.time.Instant;
import org.hustings.server.account.PersonId;

/// An elector's addresses were taken over from the register after the freeze.
public record AddressChange(Instant at, String reason, PersonId by) {}
