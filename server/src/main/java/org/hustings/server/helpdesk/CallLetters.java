package org.hustings.server.helpdesk;

import java.time.Duration;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.dispatch.reissue.KnownAddresses;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.server.roll.Elector;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Tells an elector, at every address known, that somebody rang in their name.
@Component
class CallLetters {
  private static final Duration OF_USE = Duration.ofDays(2);

  private final KnownAddresses addresses;
  private final LetterLanguages languages;
  private final Mailer mailer;
  private final SiteAddress site;

  CallLetters(
      KnownAddresses addresses, LetterLanguages languages, Mailer mailer, SiteAddress site) {
    this.addresses = addresses;
    this.languages = languages;
    this.mailer = mailer;
    this.site = site;
  }

  void asked(ElectionDefinition election, Elector elector, boolean passed) {
    List<Words> words = languages.to(addresses.language(elector));
    Message subject = Message.of("helpdesk.letter.subject", "election", election.title());
    Message what =
        passed ? Message.of("helpdesk.letter.passed") : Message.of("helpdesk.letter.failed");
    Message text =
        Message.of(
            "helpdesk.letter.text",
            "name",
            elector.name(),
            "election",
            election.title(),
            "what",
            what,
            "page",
            site.of("/elections/" + election.id().slug() + "/where-is-my-ballot"));
    addresses
        .of(elector)
        .forEach(address ->
            mailer.send(
                new Mailer.Letter(
                        address,
                        election.enquiries() == null ? "" : election.enquiries(),
                        LetterLanguages.subject(words, one -> one.say(subject)),
                        LetterLanguages.text(words, one -> one.say(text)))
                    .within(OF_USE)));
  }
}
