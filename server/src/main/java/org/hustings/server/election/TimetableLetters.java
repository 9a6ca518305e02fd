package org.hustings.server.election;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the officers of bodies that nominate in an election by e-mail that its timetable changed.
@Component
class TimetableLetters {
  private final Elections elections;
  private final NominatingOfficers officers;
  private final Mailer mailer;
  private final SiteAddress site;
  private final LetterLanguages languages;
  private final Clock clock;

  TimetableLetters(
      Elections elections,
      NominatingOfficers officers,
      Mailer mailer,
      SiteAddress site,
      LetterLanguages languages,
      Clock clock) {
    this.elections = elections;
    this.officers = officers;
    this.mailer = mailer;
    this.site = site;
    this.languages = languages;
    this.clock = clock;
  }

  @EventListener
  void write(ElectionPublished published) {
    Instant now = clock.instant();
    List<Publication> publications = elections.publications(published.election(), now);
    if (publications.size() < 2) {
      return;
    }
    List<Publication> lastTwo = publications.subList(publications.size() - 2, publications.size());
    List<TimetableChange> changes = TimetableChange.between(lastTwo);
    if (changes.isEmpty()) {
      return;
    }
    ElectionDefinition election = lastTwo.getLast().definition();
    // an officer's language is not known
    List<Words> words = languages.to(null);
    String subject =
        LetterLanguages.subject(
            words, one -> one.say("election.letter.subject", "election", election.title()));
    String text = LetterLanguages.text(words, one -> text(one, election, changes));
    officers
        .addresses(election, now)
        .forEach(address -> mailer.send(new Mailer.Letter(address, subject, text)));
  }

  private String text(Words words, ElectionDefinition election, List<TimetableChange> changes) {
    return words.say(
        "election.letter.text",
        "election",
        election.title(),
        "changes",
        changes.stream()
            .map(change -> "- " + TimetableWords.change(words, change))
            .collect(Collectors.joining("\n")),
        "reason",
        changes.getFirst().reason(),
        "page",
        site.of("/elections/" + election.id() + "/timetable"));
  }
}
