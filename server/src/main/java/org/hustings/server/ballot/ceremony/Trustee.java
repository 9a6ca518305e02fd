package org.hustings.server.ballot.ceremony;

import java.time.Instant;
import java.util.Optional;
import org.hustings.ballotbox.sealing.TrusteeKey;
import org.hustings.server.account.PersonId;

/// A trustee of an election, with the key that they made.
///
/// @param since when they were named
/// @param key empty until they made one
public record Trustee(PersonId person, String name, Instant since, Optional<TrusteeKey> key) {}
