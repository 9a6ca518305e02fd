package org.hustings.server.ballot.vouching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.platform.sql.Columns;

/// What an outer envelope says: whose it is, with which pack and by which channel it came, and
/// when.
///
/// @param only the contest in which alone it was cast again; empty for a whole vote
/// @param receivedAt to the microsecond, as the database keeps it
public record OuterEnvelope(
    ElectionId election, int elector, long pack, String only, String channel, Instant receivedAt) {
  public OuterEnvelope {
    receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
  }

  /// Of a vote that comes with a pack.
  public static OuterEnvelope with(Pack pack, Channel channel, Instant receivedAt) {
    return new OuterEnvelope(
        pack.election(),
        pack.elector().value(),
        pack.id().number(),
        pack.onlyContest(),
        channel.name(),
        receivedAt);
  }

  /// As it lies in the box.
  public static OuterEnvelope read(ElectionId election, ResultSet row) throws SQLException {
    return new OuterEnvelope(
        election,
        row.getInt("elector"),
        row.getLong("pack"),
        row.getString("only_contest"),
        row.getString("channel"),
        Columns.instant(row, "received_at"));
  }
}
