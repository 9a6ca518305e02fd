package org.hustings.server.dispatch.reissue;

import java.time.Instant;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.roll.ElectorNumber;
import org.jspecify.annotations.Nullable;

/// A ballot that is to go to an address that is not the roll's.
///
/// @param masked the address as its owner recognises it
/// @param byStaff whether two of the staff wanted it; otherwise the elector did
/// @param toldAt when the elector was written to; null while it waits for a second person
/// @param liveAt from when on it goes; null until the elector was written to
/// @param agreedAt when somebody at an address known before said yes; null if nobody has
/// @param stoppedAt when the elector said no; null if they have not
/// @param doneAt when the ballot was put among those to be made; null until then
public record OtherAddress(
    long id,
    ElectionId election,
    ElectorNumber elector,
    Channel channel,
    String address,
    String masked,
    boolean byStaff,
    String reason,
    Instant askedAt,
    @Nullable Instant toldAt,
    @Nullable Instant liveAt,
    @Nullable Instant agreedAt,
    @Nullable Instant stoppedAt,
    @Nullable Instant doneAt) {
  /// Whether it is still to come.
  public boolean isOpen() {
    return stoppedAt == null && doneAt == null;
  }
}
