package org.hustings.server.ballot;

import java.time.Instant;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.definition.ElectionId;

/// What a voter keeps: it finds the ballot in the public list, and shows nothing of the vote.
///
/// @param hash SHA-256 of the sealed ballot, in hexadecimal
/// @param receivedAt when the vote was taken in
public record Receipt(ElectionId election, BallotTracker tracker, String hash, Instant receivedAt) {
  /// The address at which the ballot is found in the list.
  public String path() {
    return "/elections/%s/ballots?tracker=%s".formatted(election, tracker.written());
  }
}
