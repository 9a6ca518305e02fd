package org.hustings.server.ballot;

import java.time.Instant;
import java.util.List;
import org.hustings.ballotbox.marks.MarkFault;
import org.hustings.definition.Channel;
import org.hustings.server.election.stop.Stop;
import org.jspecify.annotations.Nullable;

/// What came of an attempt to cast.
public sealed interface CastOutcome {
  /// The vote is in the box, on disk. The same attempt gets this again.
  record Accepted(Receipt receipt) implements CastOutcome {}

  /// There is a vote of this elector, and it stands.
  record AlreadyVoted(Channel channel, Instant receivedAt) implements CastOutcome {}

  /// Something on the papers may not be cast; nothing was taken in.
  record Faulty(List<MarkFault> faults) implements CastOutcome {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /// The code no longer counts: another pack took its place, or the elector is off the roll.
  record DeadCode() implements CastOutcome {}

  /// Votes in this election are cast by post only.
  record ByPostOnly() implements CastOutcome {}

  /// The ballot has still to open.
  ///
  /// @param opens null where nobody has said when, or where the election's key is still missing
  record NotYetOpen(@Nullable Instant opens) implements CastOutcome {}

  /// Two people have stopped the election.
  record Stopped(Stop stop) implements CastOutcome {}

  /// The ballot has closed.
  record Closed(Instant closed) implements CastOutcome {}
}
