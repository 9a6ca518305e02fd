package org.hustings.server.result.correction;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.CandidateLetters;
import org.hustings.server.candidacy.State;
import org.hustings.server.election.NominatingOfficers;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.server.result.Correction;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Tells candidates, their agents, trustees and the officers of bodies that nominate that a result
/// does not hold, or is counted again; in one transaction with it.
@Component
class CorrectionLetters {
  private final Candidacies candidacies;
  private final CandidateLetters candidates;
  private final ElectionRoles roles;
  private final People people;
  private final NominatingOfficers officers;
  private final Mailer mailer;
  private final LetterLanguages languages;
  private final SiteAddress site;
  private final Clock clock;

  CorrectionLetters(
      Candidacies candidacies,
      CandidateLetters candidates,
      ElectionRoles roles,
      People people,
      NominatingOfficers officers,
      Mailer mailer,
      LetterLanguages languages,
      SiteAddress site,
      Clock clock) {
    this.candidacies = candidacies;
    this.candidates = candidates;
    this.roles = roles;
    this.people = people;
    this.officers = officers;
    this.mailer = mailer;
    this.languages = languages;
    this.site = site;
    this.clock = clock;
  }

  void send(ElectionDefinition election, Correction correction) {
    Message what = CorrectionWords.heading(correction);
    Message subject =
        Message.of("correction.letter.subject", "election", election.title(), "what", what);
    Message text =
        Message.of(
            "correction.letter.text",
            "election",
            election.title(),
            "what",
            what,
            "consequence",
            CorrectionWords.consequence(correction.kind()),
            "reason",
            correction.reason(),
            "page",
            site.of("/elections/" + election.id() + "/result"));
    Set<String> written = toCandidates(election, subject, text);
    Set<String> others = new TreeSet<>(officers.addresses(election, clock.instant()));
    roles
        .held(election.id().slug())
        .forEach(role -> others.addAll(people.addressesOf(role.person())));
    others.removeAll(written);
    List<Words> words = languages.to(null);
    String replies = election.enquiries() == null ? "" : election.enquiries();
    for (String address : others) {
      mailer.send(
          new Mailer.Letter(
              address,
              replies,
              LetterLanguages.subject(words, one -> one.say(subject)),
              LetterLanguages.text(words, one -> one.say(text))));
    }
  }

  /// Also to those who are suspended or disqualified: it may be about them.
  private Set<String> toCandidates(ElectionDefinition election, Message subject, Message text) {
    Set<PersonId> persons = new HashSet<>();
    Set<String> written = new HashSet<>();
    for (ContestDefinition contest : election.contests()) {
      for (Candidacy candidacy : candidacies.in(contest.id(), clock.instant())) {
        PersonId person = candidacy.person();
        boolean concerned = candidacy.state() != State.DECLINED && candidacy.state() != State.DIED;
        if (person != null && concerned && persons.add(person)) {
          candidates.write(candidacy, election, subject, text);
          written.addAll(people.addressesOf(person));
        }
      }
    }
    return written;
  }
}
