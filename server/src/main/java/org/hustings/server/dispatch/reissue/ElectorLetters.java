package org.hustings.server.dispatch.reissue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hustings.definition.Channel;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.dispatch.DeathReason;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.server.roll.Elector;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Tells electors by letter what is done about their ballots, in English and Welsh. None of these
/// letters holds a code.
@Component
class ElectorLetters {
  private final KnownAddresses addresses;
  private final Mailer mailer;
  private final LetterLanguages languages;
  private final SiteAddress site;

  ElectorLetters(
      KnownAddresses addresses, Mailer mailer, LetterLanguages languages, SiteAddress site) {
    this.addresses = addresses;
    this.mailer = mailer;
    this.languages = languages;
    this.site = site;
  }

  /// That another ballot is on its way. Whoever has asked by a link of their own reads it there.
  void reissued(ElectionDefinition election, Reissues.Request request) {
    if (request.asker() == Asker.ELECTOR && request.channel() == Channel.ONLINE) {
      return;
    }
    Message how =
        request.channel() == Channel.POST
            ? Message.of("reissue.letter.told.by-post")
            : Message.of("reissue.letter.told.by-email");
    Message earlier =
        request.lost() == null
            ? Message.of("reissue.letter.told.earlier-lives")
            : Message.of("reissue.letter.told.earlier-dead");
    everywhere(
        election,
        request.elector(),
        Message.of("reissue.letter.told.subject", "election", election.title()),
        told("reissue.letter.told.text", election, request.elector(), how, earlier));
  }

  private Message told(
      String key, ElectionDefinition election, Elector elector, Message how, Message earlier) {
    return Message.of(
        key,
        "name",
        elector.name(),
        "election",
        election.title(),
        "how",
        how,
        "earlier",
        earlier,
        "page",
        page(election));
  }

  /// That the ballots in hand open nothing any more, and no other was sent.
  void killed(ElectionDefinition election, Elector elector, DeathReason lost) {
    Message why =
        lost == DeathReason.STOLEN
            ? Message.of("reissue.death.stolen")
            : Message.of("reissue.death.lost");
    everywhere(
        election,
        elector,
        Message.of("reissue.letter.killed.subject", "election", election.title()),
        Message.of(
            "reissue.letter.killed.text",
            "name",
            elector.name(),
            "election",
            election.title(),
            "why",
            why,
            "page",
            page(election)));
  }

  /// That the ballot closes earlier than was announced, to whoever has not voted.
  void closesEarlier(ElectionDefinition election, Elector elector, Instant closes, String reason) {
    everywhere(
        election,
        elector,
        Message.of("reissue.letter.earlier.subject", "election", election.title()),
        Message.of(
            "reissue.letter.earlier.text",
            "name",
            elector.name(),
            "election",
            election.title(),
            "closes",
            closes.atZone(election.zone()),
            "reason",
            reason,
            "page",
            page(election)));
  }

  /// That the vote was made void, and another ballot comes.
  void anew(ElectionDefinition election, Elector elector, String reason) {
    everywhere(
        election,
        elector,
        Message.of("void.letter.subject", "election", election.title()),
        Message.of(
            "void.letter.text",
            "name",
            elector.name(),
            "election",
            election.title(),
            "reason",
            reason,
            "page",
            page(election)));
  }

  /// The same where it is void in one contest only.
  void anewIn(ElectionDefinition election, ContestId contest, Elector elector, String reason) {
    String name = election.contest(contest.slug()).orElseThrow().name();
    everywhere(
        election,
        elector,
        Message.of("void.letter.contest.subject", "election", election.title(), "contest", name),
        Message.of(
            "void.letter.contest.text",
            "name",
            elector.name(),
            "election",
            election.title(),
            "contest",
            name,
            "reason",
            reason,
            "page",
            page(election)));
  }

  /// The link by which an elector asks for another ballot, to the address at which they asked.
  void link(ElectionDefinition election, Elector elector, String address, String token) {
    to(
        election,
        elector,
        address,
        Message.of("reissue.letter.link.subject", "election", election.title()),
        Message.of(
            "reissue.letter.link.text",
            "name",
            elector.name(),
            "election",
            election.title(),
            "link",
            site.of("/elections/" + election.id() + "/another-ballot/link/" + token),
            "hours",
            RequestLinks.LIFE.toHours()),
        RequestLinks.LIFE);
  }

  /// That a ballot is to go to an address that is not the roll's, to every other address known with
  /// the link by which to say no, and to that one without.
  void otherAddress(
      ElectionDefinition election, Elector elector, OtherAddress other, String token) {
    Message subject = Message.of("reissue.letter.other.subject", "election", election.title());
    Instant live = Objects.requireNonNull(other.liveAt());
    Message text =
        Message.of(
            other.byStaff() ? "reissue.letter.other.by-staff" : "reissue.letter.other.by-elector",
            "name",
            elector.name(),
            "election",
            election.title(),
            "address",
            other.masked(),
            "live",
            live.atZone(election.zone()),
            "link",
            site.of("/elections/" + election.id() + "/another-ballot/other-address/" + token));
    addresses.of(elector).stream()
        .filter(known -> !KnownAddresses.same(known, other.address()))
        .forEach(known -> to(election, elector, known, subject, text, Duration.ofDays(2)));
    if (other.channel() == Channel.ONLINE) {
      to(
          election,
          elector,
          other.address(),
          subject,
          Message.of(
              "reissue.letter.other.new",
              "name",
              elector.name(),
              "election",
              election.title(),
              "live",
              live.atZone(election.zone())),
          Duration.ofDays(2));
    }
  }

  private void everywhere(
      ElectionDefinition election, Elector elector, Message subject, Message text) {
    addresses
        .of(elector)
        .forEach(address -> to(election, elector, address, subject, text, Duration.ofDays(2)));
  }

  private void to(
      ElectionDefinition election,
      Elector elector,
      String address,
      Message subject,
      Message text,
      Duration ofUse) {
    List<Words> words = languages.to(addresses.language(elector));
    mailer.send(
        new Mailer.Letter(
                address,
                election.enquiries() == null ? "" : election.enquiries(),
                LetterLanguages.subject(words, one -> one.say(subject)),
                LetterLanguages.text(words, one -> one.say(text)))
            .within(ofUse));
  }

  private String page(ElectionDefinition election) {
    return site.of("/elections/" + election.id() + "/where-is-my-ballot");
  }
}
