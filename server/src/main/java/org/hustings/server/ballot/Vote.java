package org.hustings.server.ballot;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.ballotbox.sealing.Digests;
import org.hustings.server.dispatch.Pack;

/// A vote cast online, sealed, on its way into the box.
@SuppressWarnings("ArrayRecordComponent") // no two are compared
record Vote(
    Pack pack, AttemptId attempt, Instant receivedAt, BallotTracker tracker, byte[] sealed) {
  Vote {
    // what is vouched for is what the database keeps
    receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
  }

  /// By which the public list knows it.
  byte[] hash() {
    return Digests.sha256(sealed);
  }
}
