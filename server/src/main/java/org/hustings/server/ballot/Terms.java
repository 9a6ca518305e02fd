package org.hustings.server.ballot;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hustings.ballotbox.marks.Fault;
import org.hustings.ballotbox.marks.MarkFault;
import org.hustings.ballotbox.marks.MarkedPaper;
import org.hustings.ballotbox.marks.MarkingRules;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.ballotbox.sealing.InnerEnvelope;
import org.hustings.ballotbox.sealing.Sealing;
import org.hustings.definition.Channel;
import org.hustings.definition.ContestId;
import org.hustings.definition.SupersededPaper;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.paper.SettledPapers;
import org.hustings.server.election.stop.Stop;
import org.jspecify.annotations.Nullable;

/// What holds for every vote in one election.
///
/// @param key null until it is lodged: until then no vote is taken
/// @param papers null until they are settled
/// @param replacement whether a voter may replace a vote cast online
/// @param superseded what becomes of a posted paper that is no good any more and comes alone
/// @param channels by which votes are taken
/// @param stop what keeps the election from going on; null where it does
/// @param length of every inner envelope, in bytes
record Terms(
    Hours hours,
    @Nullable ElectionKey key,
    @Nullable SettledPapers papers,
    boolean replacement,
    SupersededPaper superseded,
    Set<Channel> channels,
    @Nullable Stop stop,
    int length) {
  /// Whether votes can be sealed at all.
  boolean areReady() {
    return key != null && papers != null;
  }

  /// Whether every contest is unopposed, so that nobody has anything to vote on.
  boolean isWithoutVote() {
    return papers != null && papers.papers().isEmpty();
  }

  byte[] seal(Papers marked) {
    if (key == null) {
      throw new IllegalStateException("The key of " + marked.election() + " is not lodged.");
    }
    return Sealing.of(key.version()).seal(key, InnerEnvelope.fill(marked, length));
  }

  /// What may not be cast with this pack; empty if all of it may.
  List<MarkFault> faults(Pack pack, Papers marked) {
    if (marked.marked().isEmpty()) {
      ContestId first = pack.entitlements().all().getFirst().contest();
      return List.of(new MarkFault(first, "", new Fault.NoPaperMarked()));
    }
    return marked.marked().stream().flatMap(paper -> faults(pack, paper).stream()).toList();
  }

  private List<MarkFault> faults(Pack pack, MarkedPaper marked) {
    boolean entitled =
        pack.entitlements()
            .in(marked.contest())
            .filter(one -> Objects.equals(one.college(), marked.college()))
            .isPresent();
    BallotPaper paper = papers == null ? null : papers.paper(marked.contest()).orElse(null);
    if (!entitled || paper == null) {
      return List.of(new MarkFault(marked.contest(), "", new Fault.NotInPack()));
    }
    return MarkingRules.faults(paper, marked.marks());
  }
}
