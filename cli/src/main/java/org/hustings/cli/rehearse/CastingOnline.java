package org.hustings.cli.rehearse;

import java.util.List;

/// Electors open the link in their letter, mark their papers and cast, several at once.
final class CastingOnline implements Phase {
  @Override
  public String name() {
    return "Electors vote online";
  }

  @Override
  public String keys() {
    return "\"channels\" and \"dispatch\" under \"ballot\"";
  }

  @Override
  public long run(Rehearsal rehearsal) {
    List<InventedVote> votes = rehearsal.votes().byLink();
    AtOnce.each(votes, vote -> cast(rehearsal, vote));
    return votes.size();
  }

  private static void cast(Rehearsal rehearsal, InventedVote vote) {
    String link =
        rehearsal.site().letters().awaitLink(rehearsal.addressOf(vote.elector()), "/vote/");
    try (Participant person = rehearsal.anybody()) {
      rehearsal.putIn().online(vote, new Voter(person).vote(link, vote));
    }
  }
}
