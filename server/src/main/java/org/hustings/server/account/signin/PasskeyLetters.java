package org.hustings.server.account.signin;

import java.util.List;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Registered;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Tells somebody that a passkey was added to their account, as it may not have been by them.
@Component
class PasskeyLetters {
  private final People people;
  private final Mailer mailer;
  private final SiteAddress site;
  private final LetterLanguages languages;

  PasskeyLetters(People people, Mailer mailer, SiteAddress site, LetterLanguages languages) {
    this.people = people;
    this.mailer = mailer;
    this.site = site;
    this.languages = languages;
  }

  void added(PersonId person) {
    people.find(person).ifPresent(found -> mailer.send(letter(found)));
  }

  private Mailer.Letter letter(Registered person) {
    List<Words> words = languages.to(null);
    return new Mailer.Letter(
        person.address(),
        LetterLanguages.subject(words, one -> one.say("account.passkey.added-subject")),
        LetterLanguages.text(
            words,
            one ->
                one.say(
                    "account.passkey.added-text",
                    "name",
                    person.name(),
                    "link",
                    site.of("/account"))));
  }
}
