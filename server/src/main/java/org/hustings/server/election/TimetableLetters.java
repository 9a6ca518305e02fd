package org.hustings.server.election;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Nominators;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
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
  private final Units units;
  private final Officers officers;
  private final Mailer mailer;
  private final SiteAddress site;
  private final LetterLanguages languages;
  private final Clock clock;

  TimetableLetters(
      Elections elections,
      Units units,
      Officers officers,
      Mailer mailer,
      SiteAddress site,
      LetterLanguages languages,
      Clock clock) {
    this.elections = elections;
    this.units = units;
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
    addresses(election, now)
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

  /// Each address once, although somebody may hold several offices.
  private Set<String> addresses(ElectionDefinition election, Instant now) {
    LocalDate today = now.atZone(election.zone()).toLocalDate();
    Set<String> addresses = new LinkedHashSet<>();
    for (KindId kind : nominating(election)) {
      for (Unit unit : units.ofKind(kind, today)) {
        for (Officer officer : officers.of(unit.id())) {
          if (officer.email() != null) {
            addresses.add(officer.email());
          }
        }
      }
    }
    return addresses;
  }

  private static Set<KindId> nominating(ElectionDefinition election) {
    Set<KindId> kinds = new LinkedHashSet<>();
    for (ContestDefinition contest : election.contests()) {
      for (Nominators nominators : contest.nominators()) {
        if (nominators instanceof Nominators.OfKind bodies) {
          kinds.add(new KindId(bodies.kind()));
        }
      }
    }
    return kinds;
  }
}
