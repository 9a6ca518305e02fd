package org.hustings.server.roll.change;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Roll;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Writes to an elector whose addresses on the roll are to change: to every address that the roll
/// has or had, with the link by which to say no, and to the new one without.
@Component
class ReaddressLetters {
  private static final Duration OF_USE = Duration.ofDays(2);

  private final Roll roll;
  private final Members members;
  private final Mailer mailer;
  private final LetterLanguages languages;
  private final SiteAddress site;

  ReaddressLetters(
      Roll roll, Members members, Mailer mailer, LetterLanguages languages, SiteAddress site) {
    this.roll = roll;
    this.members = members;
    this.mailer = mailer;
    this.languages = languages;
    this.site = site;
  }

  void send(ElectionDefinition election, Elector elector, Readdressing wanted, String token) {
    String link = site.of("/elections/" + election.id() + "/address-change/" + token);
    Instant live = Objects.requireNonNull(wanted.liveAt());
    List<String> old =
        roll.emailsOf(election.id(), elector.number()).stream()
            .map(address -> address.toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    old.stream()
        .filter(address -> wanted.email() == null || !address.equalsIgnoreCase(wanted.email()))
        .forEach(address ->
            to(
                election,
                elector,
                address,
                Message.of(
                    "readdress.letter.old",
                    "name",
                    elector.name(),
                    "election",
                    election.title(),
                    "addresses",
                    wanted.masked(),
                    "live",
                    live.atZone(election.zone()),
                    "link",
                    link)));
    Stream.ofNullable(wanted.email())
        .forEach(address ->
            to(
                election,
                elector,
                address,
                Message.of(
                    "readdress.letter.new",
                    "name",
                    elector.name(),
                    "election",
                    election.title(),
                    "live",
                    live.atZone(election.zone()))));
  }

  private void to(ElectionDefinition election, Elector elector, String address, Message text) {
    List<Words> words =
        languages.to(
            members.find(elector.member()).map(Member::preferredLanguage).orElse(null));
    Message subject = Message.of("readdress.letter.subject", "election", election.title());
    mailer.send(
        new Mailer.Letter(
                address,
                election.enquiries() == null ? "" : election.enquiries(),
                LetterLanguages.subject(words, one -> one.say(subject)),
                LetterLanguages.text(words, one -> one.say(text)))
            .within(OF_USE));
  }
}
