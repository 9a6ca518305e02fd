package org.hustings.server.ballot.ceremony;

import java.time.Instant;
import org.hustings.ballotbox.sealing.TrusteeKey;
import org.hustings.server.account.PersonId;
import org.jspecify.annotations.Nullable;

/// A trustee's place in a ceremony.
///
/// @param number of their share, from 1
/// @param key to which their share is sealed: the one that two people named
/// @param envelope the sealed share, in hexadecimal; null until the ceremony is held
/// @param commitment by which everybody knows the share again; null until then
/// @param testedAt when the trustee had opened it; null until then
public record Seat(
    int number,
    PersonId person,
    String name,
    TrusteeKey key,
    @Nullable String envelope,
    @Nullable String commitment,
    @Nullable Instant testedAt) {
  public boolean isTested() {
    return testedAt != null;
  }
}
