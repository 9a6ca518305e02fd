package org.hustings.server.ballot;

import java.time.Instant;
import org.hustings.definition.Channel;
import org.hustings.server.dispatch.Pack;
import org.jspecify.annotations.Nullable;

/// What came of presenting a security code.
public sealed interface Admission {
  /// The voter may mark and cast the papers of this pack.
  record Admitted(Pack pack, Hours hours) implements Admission {}

  /// There is a vote of this elector, and it stands.
  record AlreadyVoted(Pack pack, Channel channel, Instant receivedAt) implements Admission {}

  /// No pack has this code.
  record UnknownCode() implements Admission {}

  /// The code no longer counts: another pack took its place, or the elector is off the roll.
  record DeadCode(Pack pack) implements Admission {}

  /// No pack has this code, and too many wrong ones came from there lately.
  record TooManyTries() implements Admission {}

  /// The ballot has still to open.
  record NotYetOpen(Pack pack, @Nullable Instant opens) implements Admission {}

  /// The ballot has closed, and this voting session was not open by then.
  record Closed(Pack pack, Instant closed) implements Admission {}
}
