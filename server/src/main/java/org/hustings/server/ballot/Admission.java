package org.hustings.server.ballot;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.Channel;
import org.hustings.server.dispatch.DeathReason;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.election.stop.Stop;
import org.jspecify.annotations.Nullable;

/// What came of presenting a security code.
public sealed interface Admission {
  /// The voter may mark and cast the papers of this pack.
  record Admitted(Pack pack, Hours hours) implements Admission {}

  /// There is a vote of this elector, and it stands.
  record AlreadyVoted(Pack pack, Channel channel, Instant receivedAt) implements Admission {}

  /// There is a vote of this elector, and it stands in all contests but these, in which two people
  /// made it void. It is only for whoever has a whole ballot.
  record VoidInContests(
      Pack pack, Channel channel, Instant receivedAt, List<VoidPapers.InContest> contests)
      implements Admission {
    public VoidInContests {
      contests = List.copyOf(contests);
    }
  }

  /// Two people decided that the elector's vote is not counted.
  ///
  /// @param receivedAt of the vote that is in the box; null where there is none
  record Disqualified(Pack pack, @Nullable Instant receivedAt) implements Admission {}

  /// Two people have stopped the election.
  ///
  /// @param receivedAt of the elector's vote that is in the box; null where there is none
  record Stopped(Pack pack, Stop stop, @Nullable Instant receivedAt) implements Admission {}

  /// No pack has this code.
  record UnknownCode() implements Admission {}

  /// The code is printed, and by what staff say the printer does not have it yet.
  record NotHandedOver(Pack pack) implements Admission {}

  /// The code no longer counts, for this reason.
  record DeadCode(Pack pack, DeathReason reason) implements Admission {}

  /// Votes in this election are cast by post only.
  record ByPostOnly(Pack pack) implements Admission {}

  /// No pack has this code, and too many wrong ones came from there lately.
  record TooManyTries() implements Admission {}

  /// The ballot has still to open.
  record NotYetOpen(Pack pack, @Nullable Instant opens) implements Admission {}

  /// The ballot has closed, and this voting session was not open by then.
  record Closed(Pack pack, Instant closed) implements Admission {}
}
