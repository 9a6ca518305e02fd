package org.hustings.server.nomination;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hustings.server.account.SignedIn;
import org.hustings.server.election.PublicContests;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Tells all officers of a body that one of them disputes a nomination, and that two officials decided
/// that it stands.
@Component
class DisputeLetters {
  private final RulingNames names;
  private final Officers officers;
  private final Mailer mailer;
  private final LetterLanguages languages;
  private final SiteAddress site;

  DisputeLetters(
      RulingNames names,
      Officers officers,
      Mailer mailer,
      LetterLanguages languages,
      SiteAddress site) {
    this.names = names;
    this.officers = officers;
    this.mailer = mailer;
    this.languages = languages;
    this.site = site;
  }

  void disputed(
      PublicContests.Defined defined, Nomination nomination, SignedIn officer, String reason) {
    if (nomination.nominator() instanceof Nominator.Body(var unit)) {
      send(
          defined,
          unit,
          Message.of("dispute.letter.made.subject", "body", names.body(unit)),
          Message.of(
              "dispute.letter.made.text",
              "body",
              names.body(unit),
              "candidate",
              names.candidate(nomination.candidacy()),
              "contest",
              defined.contest().name(),
              "officer",
              officer.name(),
              "reason",
              reason,
              "page",
              site.of("/units/" + unit + "/nominations")));
    }
  }

  void stands(PublicContests.Defined defined, Nomination nomination, String reason) {
    if (nomination.nominator() instanceof Nominator.Body(var unit)) {
      send(
          defined,
          unit,
          Message.of("dispute.letter.stands.subject", "body", names.body(unit)),
          Message.of(
              "dispute.letter.stands.text",
              "body",
              names.body(unit),
              "candidate",
              names.candidate(nomination.candidacy()),
              "contest",
              defined.contest().name(),
              "reason",
              reason,
              "page",
              site.of("/units/" + unit + "/nominations")));
    }
  }

  private void send(PublicContests.Defined defined, UnitId unit, Message subject, Message text) {
    // an officer's language is not known
    List<Words> words = languages.to(null);
    String enquiries = Objects.requireNonNullElse(defined.election().enquiries(), "");
    officers.of(unit).stream()
        .map(Officer::email)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet())
        .forEach(address ->
            mailer.send(
                new Mailer.Letter(
                    address,
                    enquiries,
                    LetterLanguages.subject(words, one -> one.say(subject)),
                    LetterLanguages.text(words, one -> one.say(text)))));
  }
}
