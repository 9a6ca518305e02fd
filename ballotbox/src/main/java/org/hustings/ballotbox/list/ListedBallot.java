package org.hustings.ballotbox.list;

import org.hustings.ballotbox.sealing.Digests;
import org.hustings.definition.ElectionId;

/// A line of the list of sealed ballots.
///
/// @param position from 1
/// @param hash SHA-256 of the sealed ballot, in hexadecimal
/// @param chain SHA-256 over this line and the one before it, in hexadecimal
public record ListedBallot(long position, BallotTracker tracker, String hash, String chain) {
  /// What stands for the chain before the first line.
  public static final String BEFORE_FIRST = "0".repeat(64);

  /// The line that comes after one with this chain.
  public static ListedBallot after(
      String chain, long position, ElectionId election, BallotTracker tracker, String hash) {
    return new ListedBallot(
        position, tracker, hash, Digests.ofLines(election, position, tracker.value(), hash, chain));
  }

  /// The line as the published file has it.
  public String csv() {
    return position + "," + tracker.written() + "," + hash + "," + chain;
  }

  /// Whether the line comes after one with this chain, unaltered.
  public boolean follows(String previous, ElectionId election) {
    return equals(after(previous, position, election, tracker, hash));
  }
}
