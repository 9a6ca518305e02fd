package org.hustings.server.result.closing;

import java.time.Clock;
import java.util.List;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.CandidateLetters;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// Tells the candidates that the result is declared: they read it with everybody else, and need not
/// look for it.
@Component
class ResultLetters {
  private final Elections elections;
  private final Candidacies candidacies;
  private final CandidateLetters letters;
  private final SiteAddress site;
  private final Clock clock;

  ResultLetters(
      Elections elections,
      Candidacies candidacies,
      CandidateLetters letters,
      SiteAddress site,
      Clock clock) {
    this.elections = elections;
    this.candidacies = candidacies;
    this.letters = letters;
    this.site = site;
    this.clock = clock;
  }

  /// Writes to whoever stands; with the declaration, in one transaction.
  void send(ElectionId id, Declaration declaration) {
    ElectionDefinition election = elections.find(id).orElseThrow();
    for (ContestResult result : declaration.contests()) {
      election.contests().stream()
          .filter(one -> one.id().slug().equals(result.contest()))
          .findFirst()
          .ifPresent(contest -> send(election, contest, result, !declaration.replaces().isEmpty()));
    }
  }

  private void send(
      ElectionDefinition election,
      ContestDefinition contest,
      ContestResult result,
      boolean corrected) {
    List<String> elected = result.elected().stream().map(ContestResult.Person::name).toList();
    for (Candidacy candidacy : candidacies.in(contest.id(), clock.instant())) {
      if (candidacy.stands()) {
        letters.write(
            candidacy,
            election,
            Message.of(
                corrected ? "result.letter.corrected-subject" : "result.letter.subject",
                "contest",
                contest.name()),
            Message.of(
                corrected ? "result.letter.corrected" : "result.letter.text",
                "name",
                candidacy.name().shown(),
                "contest",
                contest.name(),
                "election",
                election.title(),
                "elected",
                elected.isEmpty()
                    ? Message.of("result.letter.nobody")
                    : Message.of("result.letter.elected", "names", elected),
                "page",
                site.of(contest.id().path() + "/result")));
      }
    }
  }
}
