package org.hustings.server.ballot;

import java.time.Instant;

/// The close of a ballot, put off.
///
/// @param closesAt the new close
/// @param reason as it is announced
public record Extension(Instant closesAt, String reason, Instant recordedAt) {}
