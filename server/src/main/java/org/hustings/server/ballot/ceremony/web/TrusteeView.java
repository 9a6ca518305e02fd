package org.hustings.server.ballot.ceremony.web;

import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.ballotbox.sealing.TrusteeKey;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.PersonId;
import org.hustings.server.ballot.ceremony.Ceremony;
import org.hustings.server.ballot.ceremony.Seat;
import org.hustings.server.ballot.ceremony.Trustee;

/// How far the ceremony is for one trustee.
///
/// @param own the key that they made
/// @param ceremony that is named or held
/// @param lodged whether the election's key is lodged
public record TrusteeView(
    ElectionDefinition election,
    PersonId trustee,
    Optional<TrusteeKey> own,
    List<Trustee> trustees,
    Optional<Ceremony> ceremony,
    boolean lodged) {
  public String path() {
    return "/elections/" + election.id().slug();
  }

  public Optional<Seat> seat() {
    return ceremony.flatMap(one -> one.seatOf(trustee));
  }

  public Optional<ElectionKey> key() {
    return ceremony.flatMap(Ceremony::key);
  }

  /// Whether their share was to be sealed to another key than they have now.
  public boolean isOutdated() {
    return seat().isPresent() && !own.equals(seat().map(Seat::key));
  }

  /// Whether somebody's share is tested; they may have no place in the ceremony.
  public boolean isTested(Trustee other) {
    return ceremony.flatMap(one -> one.seatOf(other.person())).filter(Seat::isTested).isPresent();
  }
}
