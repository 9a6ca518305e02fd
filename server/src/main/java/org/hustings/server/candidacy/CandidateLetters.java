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
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes to a candidate about what became of their candidacy, at every address that is known of them;
/// nothing to somebody on no register.
@Component
public class CandidateLetters {
  private final People people;
  private final Members members;
  private final PublicContests contests;
  private final Mailer mailer;
  private final LetterLanguages languages;
  private final Catalogue catalogue;
  private final SiteAddress site;

  CandidateLetters(
      People people,
      Members members,
      PublicContests contests,
      Mailer mailer,
      LetterLanguages languages,
      Catalogue catalogue,
      SiteAddress site) {
    this.people = people;
    this.members = members;
    this.contests = contests;
    this.mailer = mailer;
    this.languages = languages;
    this.catalogue = catalogue;
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

  /// That the returning officer recorded something of the candidacy; nothing where the candidate died.
  void changed(Candidacy candidacy, State state, String reason) {
    if (state == State.DIED) {
      return;
    }
    told(
        candidacy,
        reason.isBlank() ? "candidacy.letter.state.text" : "candidacy.letter.state.text-because",
        state,
        reason);
  }

  /// That the last state was taken back, so that what was before it holds again.
  void takenBack(Candidacy candidacy, String reason) {
    told(candidacy, "candidacy.letter.state.taken-back", candidacy.state(), reason);
  }

  private void told(Candidacy candidacy, String text, State state, String reason) {
    PublicContests.Defined defined = contests.find(candidacy.contest()).orElseThrow();
    write(
        candidacy,
        defined.election(),
        Message.of("candidacy.letter.state.subject", "election", defined.election().title()),
        Message.of(
            text,
            "name",
            candidacy.name().shown(),
            "contest",
            defined.contest().name(),
            "election",
            defined.election().title(),
            "state",
            CandidacyWords.state(state),
            "reason",
            reason,
            "page",
            site.of(candidacy.path())));
  }

  /// Tells the returning officer, at the election's address for enquiries, what a candidate did.
  void toOfficer(Candidacy candidacy, State state) {
    PublicContests.Defined defined = contests.find(candidacy.contest()).orElseThrow();
    String address = defined.election().enquiries();
    if (address == null) {
      return;
    }
    Words english = catalogue.in(Language.ENGLISH);
    mailer.send(
        new Mailer.Letter(
            address,
            english.say(
                "candidacy-staff.letter.subject",
                "name",
                candidacy.name().shown(),
                "state",
                state.words()),
            english.say(
                "candidacy-staff.letter.text",
                "name",
                candidacy.name().shown(),
                "contest",
                defined.contest().name(),
                "election",
                defined.election().title(),
                "state",
                state.words(),
                "page",
                site.of(candidacy.path()))));
  }

  /// Writes in the candidate's language; with what it is about, in one transaction.
  public void write(
      Candidacy candidacy, ElectionDefinition election, Message subject, Message text) {
    @Nullable PersonId person = candidacy.person();
    if (person == null) {
      return;
    }
    String replies = election.enquiries() == null ? "" : election.enquiries();
    List<Words> words = languagesOf(person);
    for (String address : people.addressesOf(person)) {
      mailer.send(
          new Mailer.Letter(
              address,
              replies,
              LetterLanguages.subject(words, one -> one.say(subject)),
              LetterLanguages.text(words, one -> one.say(text))));
    }
  }

  /// In which languages a candidate is written to.
  List<Words> languagesOf(PersonId person) {
    return languages.to(members.of(person).map(Member::preferredLanguage).orElse(null));
  }
}
