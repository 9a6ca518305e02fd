package org.hustings.server.election.stop;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hustings.server.account.Grants;
import org.hustings.server.account.People;
import org.hustings.server.account.Registered;
import org.hustings.server.election.NominatingOfficers;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes to everybody who holds a role, and to the officers of bodies that nominate. Candidates
/// and electors are written to by their own rooms.
@Component
class StopLetters {
  private final Grants grants;
  private final People people;
  private final NominatingOfficers officers;
  private final StopLetter letter;
  private final LetterLanguages languages;
  private final Catalogue catalogue;
  private final Clock clock;

  StopLetters(
      Grants grants,
      People people,
      NominatingOfficers officers,
      StopLetter letter,
      LetterLanguages languages,
      Catalogue catalogue,
      Clock clock) {
    this.grants = grants;
    this.people = people;
    this.officers = officers;
    this.letter = letter;
    this.languages = languages;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @EventListener
  void write(ElectionStopped stopped) {
    Set<String> officials = new LinkedHashSet<>();
    grants.held().stream()
        .map(Grants.Held::person)
        .distinct()
        .flatMap(person -> people.find(person).stream())
        .map(Registered::address)
        .forEach(officials::add);
    List<Words> english = List.of(catalogue.in(Language.ENGLISH));
    officials.forEach(one -> letter.send(stopped.election(), stopped.stop(), one, english));
    // an officer's language is not known
    officers.addresses(stopped.election(), stopped.contests(), clock.instant()).stream()
        .filter(one -> !officials.contains(one))
        .forEach(one -> letter.send(stopped.election(), stopped.stop(), one, languages.to(null)));
  }
}
