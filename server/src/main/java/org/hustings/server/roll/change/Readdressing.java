package org.hustings.server.roll.change;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.PersonId;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.MaskedAddress;
import org.jspecify.annotations.Nullable;

/// Addresses of the register that staff want on the roll.
///
/// @param email null where the register has none
/// @param toldAt when the elector was written to; null while it waits for a second person
/// @param liveAt from when on the roll has them, if the elector does not say no; null until they
///   were written to
/// @param stoppedAt when the elector said no; null if they have not
/// @param doneAt when they were taken over; null until then
public record Readdressing(
    long id,
    ElectionId election,
    ElectorNumber elector,
    @Nullable String email,
    @Nullable String postalAddress,
    String reason,
    PersonId author,
    Instant askedAt,
    @Nullable Instant toldAt,
    @Nullable Instant liveAt,
    @Nullable Instant stoppedAt,
    @Nullable Instant doneAt) {
  /// Whether it is still to come.
  public boolean isOpen() {
    return stoppedAt == null && doneAt == null;
  }

  /// The addresses as their owner recognises them.
  public List<String> masked() {
    return Stream.of(email, postalAddress)
        .flatMap(Stream::ofNullable)
        .map(MaskedAddress::of)
        .toList();
  }
}
