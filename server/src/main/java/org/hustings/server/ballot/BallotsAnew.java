package org.hustings.server.ballot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hustings.definition.Channel;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.audit.Actor;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.reissue.Reissues;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sends electors another ballot whose votes were made void: a whole one, or one of the contest.
@Component
class BallotsAnew {
  private final Roll roll;
  private final Packs packs;
  private final Reissues reissues;

  BallotsAnew(Roll roll, Packs packs, Reissues reissues) {
    this.roll = roll;
    this.packs = packs;
    this.reissues = reissues;
  }

  /// Within the transaction that makes them void.
  ///
  /// @param contest the one in which they are void; null where they are so whole
  void send(
      ElectionDefinition election,
      @Nullable ContestId contest,
      List<VoidVote> votes,
      String reason,
      Actor by) {
    Set<Integer> whole = new HashSet<>();
    for (VoidVote vote : votes) {
      if (contest == null && vote.isWhole()) {
        whole.add(vote.elector());
      }
    }
    for (VoidVote vote : votes) {
      ContestId only = vote.isWhole() ? contest : new ContestId(election.id(), vote.only());
      Elector elector = roll.find(election.id(), new ElectorNumber(vote.elector())).orElse(null);
      boolean covered = only != null && whole.contains(vote.elector());
      if (elector == null || covered) {
        continue;
      }
      Channel channel = channel(election, vote);
      if (only == null) {
        reissues.sendAnew(election, elector, channel, reason, by);
      } else {
        reissues.sendAnew(election, only, elector, channel, reason, by);
      }
    }
  }

  /// By which the ballot went with which the vote was cast.
  private Channel channel(ElectionDefinition election, VoidVote vote) {
    return packs.of(election.id(), new ElectorNumber(vote.elector())).stream()
        .filter(pack -> pack.id().number() == vote.pack())
        .map(Pack::channel)
        .findFirst()
        .orElse(Channel.ONLINE);
  }
}
