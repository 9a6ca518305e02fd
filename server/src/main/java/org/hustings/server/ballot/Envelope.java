package org.hustings.server.ballot;

import java.time.Instant;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.definition.Channel;
import org.jspecify.annotations.Nullable;

/// The outer envelope of a vote.
///
/// @param tracker null for a vote returned by post that is not keyed yet
/// @param hash SHA-256 of the sealed ballot, in hexadecimal; null where it was not asked for
/// @param mine whether it came by the attempt that was asked for
record Envelope(
    Channel channel,
    Instant receivedAt,
    @Nullable BallotTracker tracker,
    @Nullable String hash,
    boolean mine) {}
