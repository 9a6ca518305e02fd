package org.hustings.server.candidacy;

import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.election.PublicContests;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes to a candidate about what became of their candidacy, at every address that is known of them;
/// nothing to somebody on no register.
@Component
class CandidateLetters {
  private final People people;
  private final Members members;
  private final PublicContests contests;
  private final Mailer mailer;
  private final LetterLanguages languages;
  private final SiteAddress site;

  CandidateLetters(
      People people,
      Members members,
      PublicContests contests,
      Mailer mailer,
      LetterLanguages languages,
      SiteAddress site) {
    this.people = people;
    this.members = members;
    this.contests = contests;
    this.mailer = mailer;
    this.languages = languages;
    this.site = site;
  }

  /// That two officials corrected the name on the ballot papers.
  void nameCorrected(Candidacy candidacy, String name, String reason) {
    PublicContests.Defined defined = contests.find(candidacy.contest()).orElseThrow();
    write(
        candidacy,
        defined.election(),
        Message.of("candidacy.letter.name.subject", "election", defined.election().title()),
        Message.of(
            "candidacy.letter.name.text",
            "was",
            candidacy.name().shown(),
            "name",
            name,
            "contest",
            defined.contest().name(),
            "election",
            defined.election().title(),
            "reason",
            reason,
            "page",
            site.of(candidacy.path())));
  }

  private void write(
      Candidacy candidacy, ElectionDefinition election, Message subject, Message text) {
    @Nullable PersonId person = candidacy.person();
    if (person == null) {
      return;
    }
    String replies = election.enquiries() == null ? "" : election.enquiries();
    List<Words> words =
        languages.to(members.of(person).map(Member::preferredLanguage).orElse(null));
    for (String address : people.addressesOf(person)) {
      mailer.send(
          new Mailer.Letter(
              address,
              replies,
              LetterLanguages.subject(words, one -> one.say(subject)),
              LetterLanguages.text(words, one -> one.say(text))));
    }
  }
}
