package org.hustings.server.candidacy;

import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.definition.ContestDefinition;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.election.stop.ElectionStopped;
import org.hustings.server.election.stop.StopLetter;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells candidates by letter that the election in which they stand does not go on.
@Component
class LettersToCandidates {
  private static final Set<State> LEFT = EnumSet.of(State.DECLINED, State.WITHDRAWN, State.DIED);

  private final Candidacies candidacies;
  private final CandidateLetters letters;
  private final People people;
  private final StopLetter letter;
  private final Clock clock;

  LettersToCandidates(
      Candidacies candidacies,
      CandidateLetters letters,
      People people,
      StopLetter letter,
      Clock clock) {
    this.candidacies = candidacies;
    this.letters = letters;
    this.people = people;
    this.letter = letter;
    this.clock = clock;
  }

  /// Also those who are suspended or disqualified: they may have something to say to it. Whoever stands
  /// in two contests gets one letter.
  @EventListener
  void write(ElectionStopped stopped) {
    Set<PersonId> candidates = new LinkedHashSet<>();
    for (ContestDefinition contest : stopped.contests()) {
      candidacies.in(contest.id(), clock.instant()).stream()
          .filter(one -> !LEFT.contains(one.state()))
          .flatMap(one -> Stream.ofNullable(one.person()))
          .forEach(candidates::add);
    }
    for (PersonId candidate : candidates) {
      for (String address : people.addressesOf(candidate)) {
        letter.send(stopped.election(), stopped.stop(), address, letters.languagesOf(candidate));
      }
    }
  }
}
