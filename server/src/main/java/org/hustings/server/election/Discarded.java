package org.hustings.server.election;

import java.time.Instant;
import org.hustings.definition.ElectionId;

/// A version that somebody threw away before it was published.
///
/// @param id of its being thrown away
/// @param number of the version
/// @param until when it can be had back
public record Discarded(
    long id, ElectionId election, int number, String author, String reason, Instant until) {}
