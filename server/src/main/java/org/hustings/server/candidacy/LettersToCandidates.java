package org.hustings.server.candidacy;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.definition.ContestDefinition;
import org.hustings.server.account.People;
import org.hustings.server.account.Registered;
import org.hustings.server.election.stop.ElectionStopped;
import org.hustings.server.election.stop.StopLetter;
import org.hustings.server.platform.LetterLanguages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells candidates by letter that the election in which they stand does not go on.
@Component
class LettersToCandidates {
  private final Candidacies candidacies;
  private final People people;
  private final StopLetter letter;
  private final LetterLanguages languages;
  private final Clock clock;

  LettersToCandidates(
      Candidacies candidacies,
      People people,
      StopLetter letter,
      LetterLanguages languages,
      Clock clock) {
    this.candidacies = candidacies;
    this.people = people;
    this.letter = letter;
    this.languages = languages;
    this.clock = clock;
  }

  /// Also those who are suspended or disqualified: they may have something to say to it.
  @EventListener
  void write(ElectionStopped stopped) {
    Set<String> addresses = new LinkedHashSet<>();
    for (ContestDefinition contest : stopped.election().contests()) {
      candidacies.in(contest.id(), clock.instant()).stream()
          .filter(one -> one.state() != State.DECLINED && one.state() != State.WITHDRAWN)
          .flatMap(one -> Stream.ofNullable(one.person()))
          .flatMap(person -> people.find(person).stream())
          .map(Registered::address)
          .forEach(addresses::add);
    }
    addresses.forEach(
        one -> letter.send(stopped.election(), stopped.stop(), one, languages.to(null)));
  }
}
