package org.hustings.server.nomination;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hustings.server.account.People;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.CandidateLetters;
import org.hustings.server.election.PublicContests;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the candidate, and whoever nominated, that a nomination was ruled invalid or reinstated; in
/// one transaction with it.
@Component
class RulingLetters {
  private final Candidacies candidacies;
  private final CandidateLetters candidates;
  private final RulingNames names;
  private final Officers officers;
  private final Members members;
  private final People people;
  private final Mailer mailer;
  private final LetterLanguages languages;
  private final SiteAddress site;
  private final Clock clock;

  RulingLetters(
      Candidacies candidacies,
      CandidateLetters candidates,
      RulingNames names,
      Officers officers,
      Members members,
      People people,
      Mailer mailer,
      LetterLanguages languages,
      SiteAddress site,
      Clock clock) {
    this.candidacies = candidacies;
    this.candidates = candidates;
    this.names = names;
    this.officers = officers;
    this.members = members;
    this.people = people;
    this.mailer = mailer;
    this.languages = languages;
    this.site = site;
    this.clock = clock;
  }

  void ruled(
      PublicContests.Defined defined, Nomination nomination, Rulings.Ruling ruling, String reason) {
    Candidacy candidacy = candidacies.find(nomination.candidacy(), clock.instant()).orElseThrow();
    Message subject =
        Message.of(
            switch (ruling) {
              case INVALID -> "ruling.letter.invalid.subject";
              case REINSTATED -> "ruling.letter.reinstated.subject";
            },
            "election",
            defined.election().title());
    // a member's nomination is theirs to tell of, so the candidate reads no name then
    candidates.write(
        candidacy,
        defined.election(),
        subject,
        text(
            defined, nomination, ruling, reason, nomination.nominator() instanceof Nominator.Body));
    Message text = text(defined, nomination, ruling, reason, true);
    String enquiries = defined.election().enquiries();
    List<Words> words = languages.to(language(nomination));
    for (String address : nominators(nomination)) {
      mailer.send(
          new Mailer.Letter(
              address,
              enquiries == null ? "" : enquiries,
              LetterLanguages.subject(words, one -> one.say(subject)),
              LetterLanguages.text(words, one -> one.say(text))));
    }
  }

  private Message text(
      PublicContests.Defined defined,
      Nomination nomination,
      Rulings.Ruling ruling,
      String reason,
      boolean named) {
    String page = site.of(defined.contest().id().path() + "/nominations");
    Message next = AfterRuling.next(defined, nomination.nominator(), clock.instant());
    return named
        ? Message.of(
            switch (ruling) {
              case INVALID -> "ruling.letter.invalid.text";
              case REINSTATED -> "ruling.letter.reinstated.text";
            },
            "nominator",
            names.nominator(nomination),
            "candidate",
            names.candidate(nomination.candidacy()),
            "contest",
            defined.contest().name(),
            "reason",
            reason,
            "next",
            next,
            "page",
            page)
        : Message.of(
            switch (ruling) {
              case INVALID -> "ruling.letter.invalid.text-of-member";
              case REINSTATED -> "ruling.letter.reinstated.text-of-member";
            },
            "candidate",
            names.candidate(nomination.candidacy()),
            "contest",
            defined.contest().name(),
            "reason",
            reason,
            "next",
            next,
            "page",
            page);
  }

  private @Nullable String language(Nomination nomination) {
    // an officer's language is not known
    return nomination.nominator() instanceof Nominator.OneMember(var number)
        ? members.find(number).map(Member::preferredLanguage).orElse(null)
        : null;
  }

  private Set<String> nominators(Nomination nomination) {
    Set<String> addresses = new HashSet<>();
    switch (nomination.nominator()) {
      case Nominator.Body(var unit) ->
          officers.of(unit).stream()
              .map(Officer::email)
              .filter(Objects::nonNull)
              .forEach(addresses::add);
      case Nominator.OneMember(var number) ->
          members
              .find(number)
              .ifPresent(member -> addresses.addAll(people.addressesOf(member.person())));
    }
    return addresses;
  }
}
