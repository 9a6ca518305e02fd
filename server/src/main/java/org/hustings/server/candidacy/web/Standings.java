package org.hustings.server.candidacy.web;

import java.time.Clock;
import java.util.Optional;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.election.ElectionId;
import org.hustings.server.election.Elections;
import org.hustings.server.election.definition.ContestDefinition;
import org.hustings.server.election.definition.ElectionDefinition;
import org.hustings.server.platform.UnansweredException;
import org.springframework.stereotype.Component;

/// Finds what an address names: a contest, a candidacy in it.
@Component
class Standings {
  private final Elections elections;
  private final Candidacies candidacies;
  private final Clock clock;

  Standings(Elections elections, Candidacies candidacies, Clock clock) {
    this.elections = elections;
    this.candidacies = candidacies;
    this.clock = clock;
  }

  record FoundContest(ElectionDefinition election, ContestDefinition contest) {}

  record Found(ElectionDefinition election, ContestDefinition contest, Candidacy candidacy) {}

  FoundContest contest(String election, String contest) {
    Optional<ElectionDefinition> found =
        ElectionId.isSlug(election) ? elections.find(new ElectionId(election)) : Optional.empty();
    return found
        .flatMap(one -> one.contest(contest).map(within -> new FoundContest(one, within)))
        .orElseThrow(() ->
            UnansweredException.nothing(
                "There is no contest “" + contest + "” in an election “" + election + "” here.",
                "Start from the list of elections on the first page."));
  }

  Found find(String election, String contest, String candidate) {
    FoundContest found = contest(election, contest);
    return candidacies
        .find(found.contest().id(), candidate, clock.instant())
        .map(candidacy -> new Found(found.election(), found.contest(), candidacy))
        .orElseThrow(() ->
            UnansweredException.nothing(
                "There is no candidate “" + candidate + "” in this contest.",
                "Everybody who stands is listed with the nominations."));
  }
}
