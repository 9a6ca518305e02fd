package org.hustings.server.ballot.vouching;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hustings.definition.ElectionId;

/// What an outer envelope says: whose it is, with which pack and by which channel it came, and
/// when.
///
/// @param only the contest in which alone it was cast again; empty for a whole vote
/// @param receivedAt to the microsecond, as the database keeps it
public record OuterEnvelope(
    ElectionId election,
    int elector,
    long pack,
    String only,
    String channel,
    Instant receivedAt) {
  public OuterEnvelope {
    receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
  }
}
