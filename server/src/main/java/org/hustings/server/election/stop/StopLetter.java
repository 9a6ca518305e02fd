package org.hustings.server.election.stop;

import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// The letter that an election does not go on, or goes on again, to whomever it concerns.
@Component
public class StopLetter {
  private final Mailer mailer;
  private final SiteAddress site;

  StopLetter(Mailer mailer, SiteAddress site) {
    this.mailer = mailer;
    this.site = site;
  }

  /// Sends it to one address.
  ///
  /// @param words in which it is written, one after the other
  public void send(ElectionDefinition election, Stop stop, String address, List<Words> words) {
    Message subject =
        Message.of(
            "stop.letter.subject",
            "election",
            election.title(),
            "what",
            StopWords.told(election, stop));
    Message text =
        Message.of(
            "stop.letter.text",
            "election",
            election.title(),
            "what",
            StopWords.told(election, stop),
            "consequence",
            stop.until() == null
                ? StopWords.consequence(stop)
                : Message.of("stop.consequence.taken-up"),
            "reason",
            stop.reason(),
            "page",
            site.of(
                "/elections/" + election.id() + (stop.isOfContest() ? "/" + stop.contest() : "")));
    mailer.send(
        new Mailer.Letter(
            address,
            election.enquiries() == null ? "" : election.enquiries(),
            LetterLanguages.subject(words, one -> one.say(subject)),
            LetterLanguages.text(words, one -> one.say(text))));
  }
}
