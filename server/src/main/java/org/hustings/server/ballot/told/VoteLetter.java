package org.hustings.server.ballot.told;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.ballot.MarkedRegister;
import org.hustings.server.dispatch.reissue.KnownAddresses;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Roll;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The letter itself, to every address at which the elector is known: whoever took a code may read
/// one of them. It says what the marked register says, and whom to write to if it was somebody else.
@Component
class VoteLetter {
  private static final Duration OF_USE = Duration.ofDays(2);

  private final Roll roll;
  private final MarkedRegister register;
  private final KnownAddresses addresses;
  private final LetterLanguages languages;
  private final Mailer mailer;
  private final SiteAddress site;

  VoteLetter(
      Roll roll,
      MarkedRegister register,
      KnownAddresses addresses,
      LetterLanguages languages,
      Mailer mailer,
      SiteAddress site) {
    this.roll = roll;
    this.register = register;
    this.addresses = addresses;
    this.languages = languages;
    this.mailer = mailer;
    this.site = site;
  }

  /// In the order of the roll; nobody whose vote was made void meanwhile.
  void send(ElectionDefinition election, List<ElectorNumber> electors) {
    Map<ElectorNumber, Channel> voted = register.of(election.id(), electors);
    List<Elector> inOrder =
        roll.among(election.id(), voted.keySet()).stream()
            .sorted(Comparator.comparing(Elector::number))
            .toList();
    for (Elector elector : inOrder) {
      @Nullable Channel channel = voted.get(elector.number());
      if (channel != null) {
        send(election, elector, channel);
      }
    }
  }

  private void send(ElectionDefinition election, Elector elector, Channel channel) {
    List<Words> words = languages.to(addresses.language(elector));
    for (String address : addresses.of(elector)) {
      mailer.send(
          new Mailer.Letter(
                  address,
                  election.enquiries() == null ? "" : election.enquiries(),
                  LetterLanguages.subject(
                      words,
                      one -> one.say("ballot.letter.in.subject", "election", election.title())),
                  LetterLanguages.text(words, one -> one.say(text(election, elector, channel))))
              .within(OF_USE));
    }
  }

  private Message text(ElectionDefinition election, Elector elector, Channel channel) {
    return Message.of(
        switch (channel) {
          case ONLINE -> "ballot.letter.in.online";
          case POST -> "ballot.letter.in.by-post";
        },
        "name",
        elector.name(),
        "election",
        election.title(),
        "page",
        site.of("/elections/" + election.id() + "/where-is-my-ballot"),
        "contact",
        site.of("/contact"));
  }
}
