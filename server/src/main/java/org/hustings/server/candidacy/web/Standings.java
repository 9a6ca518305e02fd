package org.hustings.server.candidacy.web;

import java.time.Clock;
import java.util.Map;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.election.PublicContests;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// Finds what an address names: a contest, a candidacy in it.
@Component
class Standings {
  private final PublicContests contests;
  private final Candidacies candidacies;
  private final Clock clock;

  Standings(PublicContests contests, Candidacies candidacies, Clock clock) {
    this.contests = contests;
    this.candidacies = candidacies;
    this.clock = clock;
  }

  record Found(ElectionDefinition election, ContestDefinition contest, Candidacy candidacy) {}

  /// The candidacy that the variables of a path name.
  Found find(Map<String, String> address) {
    return find(
        address.getOrDefault("election", ""),
        address.getOrDefault("contest", ""),
        address.getOrDefault("candidate", ""));
  }

  Found find(String election, String contest, String candidate) {
    PublicContests.Defined found = contests.named(election, contest);
    return candidacies
        .find(found.contest().id(), candidate, clock.instant())
        .map(candidacy -> new Found(found.election(), found.contest(), candidacy))
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("nothing.candidate", "candidate", candidate),
                Message.of("nothing.see-nominations")));
  }
}
