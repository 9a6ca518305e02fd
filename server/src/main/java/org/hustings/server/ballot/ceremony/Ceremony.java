package org.hustings.server.ballot.ceremony;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.sealing.CeremonyPlan;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.PersonId;
import org.jspecify.annotations.Nullable;

/// A ceremony that two people named and that was not given up.
///
/// @param holder in whose browser the key is made
/// @param needed how many trustees together open
/// @param publicKey of the election; null until it is made
public record Ceremony(
    long id,
    ElectionId election,
    PersonId holder,
    String holderName,
    int needed,
    Instant namedAt,
    @Nullable String publicKey,
    List<Seat> seats) {
  private static final int SEALING = 1;

  public Ceremony {
    seats = List.copyOf(seats);
  }

  /// The election's key; empty until it is made.
  public Optional<ElectionKey> key() {
    return Optional.ofNullable(publicKey).map(this::keyOf);
  }

  /// The key with this public part.
  ElectionKey keyOf(String made) {
    return new ElectionKey(election, SEALING, made, needed, seats.size());
  }

  /// What is carried to where the key is made, if not into a browser.
  public CeremonyPlan plan() {
    return new CeremonyPlan(
        Long.toString(id),
        election,
        needed,
        seats.stream().map(seat -> new CeremonyPlan.Place(seat.name(), seat.key())).toList());
  }

  public boolean isHeld() {
    return publicKey != null;
  }

  public boolean isTested() {
    return isHeld() && seats.stream().allMatch(Seat::isTested);
  }

  public Optional<Seat> seatOf(PersonId person) {
    return seats.stream().filter(seat -> seat.person().equals(person)).findFirst();
  }

  /// How many have tested their share.
  public long tested() {
    return seats.stream().filter(Seat::isTested).count();
  }
}
