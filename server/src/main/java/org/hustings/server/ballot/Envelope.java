package org.hustings.server.ballot;

import java.time.Instant;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.definition.Channel;
import org.hustings.server.dispatch.PackId;
import org.jspecify.annotations.Nullable;

/// The outer envelope of a vote.
///
/// @param tracker null for a vote returned by post that is not keyed yet
/// @param hash SHA-256 of the sealed ballot, in hexadecimal; null where it was not asked for
/// @param pack with which it was cast
/// @param yields whether it came on a paper that was no good any more, and gives way to a vote with a
///   ballot that is
/// @param mine whether it came by the attempt that was asked for
record Envelope(
    Channel channel,
    Instant receivedAt,
    @Nullable BallotTracker tracker,
    @Nullable String hash,
    PackId pack,
    boolean yields,
    boolean mine) {}
