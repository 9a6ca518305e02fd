package org.hustings.server.ballot.ceremony;

import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Registered;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Tells trustees by letter when something is wanted of them: the election waits for each. Neither
/// letter holds anything of a share.
@Component
public class TrusteeLetters {
  private final TrusteeKeys trustees;
  private final People people;
  private final Elections elections;
  private final Mailer mailer;
  private final LetterLanguages languages;
  private final SiteAddress site;

  TrusteeLetters(
      TrusteeKeys trustees,
      People people,
      Elections elections,
      Mailer mailer,
      LetterLanguages languages,
      SiteAddress site) {
    this.trustees = trustees;
    this.people = people;
    this.elections = elections;
    this.mailer = mailer;
    this.languages = languages;
    this.site = site;
  }

  /// To each who has a place in a ceremony that was held: their share can be tested. Within the
  /// transaction that takes it in.
  void canBeTested(Ceremony ceremony) {
    elections
        .find(ceremony.election())
        .ifPresent(election ->
            ceremony
                .seats()
                .forEach(seat ->
                    write(
                        election,
                        seat.person(),
                        "ceremony.letter.test.subject",
                        "ceremony.letter.test.text",
                        "")));
  }

  /// To every trustee: the envelopes are parted, and their share is to be given. Within the
  /// transaction from which on it can be.
  public void areToBeGiven(ElectionId id) {
    elections
        .find(id)
        .ifPresent(election ->
            trustees
                .of(id)
                .forEach(trustee ->
                    write(
                        election,
                        trustee.person(),
                        "ceremony.letter.give.subject",
                        "ceremony.letter.give.text",
                        "/share")));
  }

  private void write(
      ElectionDefinition election, PersonId person, String subject, String text, String page) {
    people
        .find(person)
        .ifPresent(trustee ->
            send(
                election,
                trustee,
                Message.of(subject, "election", election.title()),
                Message.of(
                    text,
                    "name",
                    trustee.name(),
                    "election",
                    election.title(),
                    "page",
                    site.of("/elections/" + election.id() + "/trustee" + page))));
  }

  private void send(
      ElectionDefinition election, Registered trustee, Message subject, Message text) {
    List<Words> words = languages.to(null);
    mailer.send(
        new Mailer.Letter(
            trustee.address(),
            election.enquiries() == null ? "" : election.enquiries(),
            LetterLanguages.subject(words, one -> one.say(subject)),
            LetterLanguages.text(words, one -> one.say(text))));
  }
}
