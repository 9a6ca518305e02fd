package org.hustings.server.dispatch.paper;

import java.time.Clock;
import java.time.Instant;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.CandidateLetters;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.nomination.LeftOut;
import org.hustings.server.nomination.ValidNominations;
import org.hustings.server.nomination.ValidlyNominated;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// Tells each candidate whether they are on the ballot paper, and why not, while that can be undone.
@Component
class SettledLetters {
  private final ValidNominations nominations;
  private final CandidateLetters letters;
  private final SiteAddress site;
  private final Stops stops;
  private final Clock clock;

  SettledLetters(
      ValidNominations nominations,
      CandidateLetters letters,
      Stops stops,
      SiteAddress site,
      Clock clock) {
    this.stops = stops;
    this.nominations = nominations;
    this.letters = letters;
    this.site = site;
    this.clock = clock;
  }

  /// Writes to all of them; with the settling, in one transaction.
  void send(ElectionDefinition election) {
    Instant now = clock.instant();
    for (ContestDefinition contest : stops.goingOn(election, now)) {
      if (contest.isQuestion()) {
        continue;
      }
      ValidlyNominated nominated = nominations.of(contest.id(), now).orElseThrow();
      Message standing =
          nominated.isUnopposed()
              ? Message.of("dispatch.settled.unopposed")
              : Message.of("dispatch.settled.on-the-paper");
      nominated.candidates().forEach(one -> write(one.candidacy(), election, contest, standing));
      nominations.leftOut(contest.id(), now).forEach(one -> write(one, election, contest));
    }
  }

  private void write(LeftOut one, ElectionDefinition election, ContestDefinition contest) {
    switch (one.why()) {
      case LeftOut.Why.StandsNoMore() -> {
        // they know it from the letter of the day on which they ceased to stand
      }
      case LeftOut.Why.HasNotAccepted() ->
          write(one.candidacy(), election, contest, Message.of("dispatch.settled.not-accepted"));
      case LeftOut.Why.BelowThreshold(int have, int need) ->
          write(
              one.candidacy(),
              election,
              contest,
              need == 0
                  ? Message.of("dispatch.settled.below")
                  : Message.of("dispatch.settled.below-number", "have", have, "need", need));
    }
  }

  private void write(
      Candidacy candidacy, ElectionDefinition election, ContestDefinition contest, Message what) {
    letters.write(
        candidacy,
        election,
        Message.of("dispatch.settled.subject", "contest", contest.name()),
        Message.of(
            "dispatch.settled.text",
            "name",
            candidacy.name().shown(),
            "contest",
            contest.name(),
            "election",
            election.title(),
            "what",
            what,
            "page",
            site.of(candidacy.path())));
  }
}
