package org.hustings.server.roll.claim;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorRows;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Writes to claimants, and to electors to whose entry somebody objects, each in their language.
@Component
class ClaimLetters {
  private static final Duration OF_USE = Duration.ofDays(7);

  private final People people;
  private final Members members;
  private final ElectorRows electors;
  private final Mailer mailer;
  private final LetterLanguages languages;
  private final SiteAddress site;

  ClaimLetters(
      People people,
      Members members,
      ElectorRows electors,
      Mailer mailer,
      LetterLanguages languages,
      SiteAddress site) {
    this.people = people;
    this.members = members;
    this.electors = electors;
    this.mailer = mailer;
    this.languages = languages;
    this.site = site;
  }

  void filed(ElectionDefinition election, Claim claim) {
    toAuthor(
        election,
        claim,
        name ->
            Message.of(
                "claim.letter.filed",
                "name",
                name,
                "election",
                election.title(),
                "reference",
                claim.reference(),
                "due",
                claim.due().atZone(election.zone()),
                "page",
                page(claim)));
  }

  /// To the elector to whose entry an agent objects.
  void told(ElectionDefinition election, Claim claim, Claim.Told told) {
    toElector(
        election,
        claim,
        told,
        elector ->
            Message.of(
                "claim.letter.told",
                "name",
                elector.name(),
                "election",
                election.title(),
                "reason",
                claim.reason(),
                "until",
                told.until().atZone(election.zone()),
                "page",
                page(claim)));
  }

  /// To the elector who was told of an objection that is taken back.
  void withdrawn(ElectionDefinition election, Claim claim) {
    Claim.Told told = claim.told();
    if (told != null) {
      toElector(
          election,
          claim,
          told,
          elector ->
              Message.of(
                  "claim.letter.objection-withdrawn",
                  "name",
                  elector.name(),
                  "election",
                  election.title()));
    }
  }

  void decided(ElectionDefinition election, Claim claim, Claim.Decision decision) {
    boolean objection = claim.kind() == ClaimKind.OBJECTION;
    toAuthor(
        election,
        claim,
        name ->
            Message.of(
                !decision.granted()
                    ? "claim.letter.refused"
                    : objection ? "claim.letter.objection-granted" : "claim.letter.granted",
                "name",
                name,
                "election",
                election.title(),
                "reference",
                claim.reference(),
                "why",
                decision.why(),
                "page",
                page(claim)));
    Claim.Told told = claim.told();
    if (told != null) {
      toElector(
          election,
          claim,
          told,
          elector ->
              Message.of(
                  decision.granted() ? "claim.letter.entry-changed" : "claim.letter.entry-stays",
                  "name",
                  elector.name(),
                  "election",
                  election.title(),
                  "why",
                  decision.why(),
                  "page",
                  page(claim)));
    }
  }

  private void toAuthor(ElectionDefinition election, Claim claim, Function<String, Message> text) {
    PersonId author = claim.author();
    people
        .find(author)
        .filter(one -> !one.address().isBlank())
        .ifPresent(one ->
            send(
                election,
                claim,
                one.address(),
                languages.to(members.of(author).map(Member::preferredLanguage).orElse(null)),
                text.apply(one.name())));
  }

  private void toElector(
      ElectionDefinition election, Claim claim, Claim.Told told, Function<Elector, Message> text) {
    Elector elector = electors.entry(election.id(), told.elector()).orElseThrow().elector();
    if (elector.email() != null) {
      MemberNumber member = elector.member();
      send(
          election,
          claim,
          elector.email(),
          languages.to(members.find(member).map(Member::preferredLanguage).orElse(null)),
          text.apply(elector));
    }
  }

  private void send(
      ElectionDefinition election, Claim claim, String to, List<Words> words, Message text) {
    Message subject =
        Message.of(
            "claim.letter.subject", "election", election.title(), "reference", claim.reference());
    mailer.send(
        new Mailer.Letter(
                to,
                election.enquiries() == null ? "" : election.enquiries(),
                LetterLanguages.subject(words, one -> one.say(subject)),
                LetterLanguages.text(words, one -> one.say(text)))
            .within(OF_USE));
  }

  private String page(Claim claim) {
    return site.of("/elections/" + claim.election() + "/roll/claims/" + claim.reference());
  }
}
