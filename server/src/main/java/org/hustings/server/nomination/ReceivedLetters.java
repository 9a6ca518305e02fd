package org.hustings.server.nomination;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.election.PublicContests;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Tells the officers of a body what staff recorded that it nominated, so that one who knows of no such
/// decision can say so.
@Component
class ReceivedLetters {
  private final PublicContests contests;
  private final Candidacies candidacies;
  private final Officers officers;
  private final Mailer mailer;
  private final LetterLanguages languages;
  private final SiteAddress site;
  private final Clock clock;

  ReceivedLetters(
      PublicContests contests,
      Candidacies candidacies,
      Officers officers,
      Mailer mailer,
      LetterLanguages languages,
      SiteAddress site,
      Clock clock) {
    this.contests = contests;
    this.candidacies = candidacies;
    this.officers = officers;
    this.mailer = mailer;
    this.languages = languages;
    this.site = site;
    this.clock = clock;
  }

  void recorded(ReceivedNominations.Received received) {
    if (!(received.submission().by() instanceof Nominating.OfBody(var body))) {
      return;
    }
    PublicContests.Defined defined = contests.find(received.submission().contest()).orElseThrow();
    List<String> names =
        candidacies
            .in(defined.contest().id(), received.submission().candidates(), clock.instant())
            .stream()
            .map(one -> one.name().shown())
            .toList();
    String enquiries = defined.election().enquiries();
    Message subject =
        Message.of(
            "nomination.letter.recorded.subject",
            "body",
            body.fullName(),
            "election",
            defined.election().title());
    Message text =
        Message.of(
            "nomination.letter.recorded.text",
            "body",
            body.fullName(),
            "contest",
            defined.contest().name(),
            "election",
            defined.election().title(),
            "candidates",
            names,
            "source",
            received.source(),
            "received",
            received.received(),
            "page",
            site.of("/units/" + body.id() + "/nominations"));
    // an officer's language is not known
    List<Words> words = languages.to(null);
    officers.of(body.id()).stream()
        .map(Officer::email)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet())
        .forEach(address ->
            mailer.send(
                new Mailer.Letter(
                    address,
                    enquiries == null ? "" : enquiries,
                    LetterLanguages.subject(words, one -> one.say(subject)),
                    LetterLanguages.text(words, one -> one.say(text)))));
  }
}
