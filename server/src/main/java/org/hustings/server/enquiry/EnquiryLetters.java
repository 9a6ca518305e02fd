package org.hustings.server.enquiry;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Registered;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.officer.SecretaryPost;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// The letters about an enquiry. What its sender wrote stands in none to an address that nobody has
/// confirmed, and in none to officials: they read it where it is known who reads it.
@Component
class EnquiryLetters {
  private final Mailer mailer;
  private final EnquiryLinks links;
  private final SiteAddress site;
  private final Topics topics;
  private final Recipients recipients;
  private final SecretaryPost secretaries;
  private final LetterLanguages languages;
  private final Words english;

  EnquiryLetters(
      Mailer mailer,
      EnquiryLinks links,
      SiteAddress site,
      Topics topics,
      Recipients recipients,
      SecretaryPost secretaries,
      LetterLanguages languages,
      Catalogue catalogue) {
    this.mailer = mailer;
    this.links = links;
    this.site = site;
    this.topics = topics;
    this.recipients = recipients;
    this.secretaries = secretaries;
    this.languages = languages;
    this.english = catalogue.in(Language.ENGLISH);
  }

  /// To an address that somebody gave: whether it is theirs.
  void toConfirm(Enquiry enquiry, Content content) {
    Words words = words(enquiry);
    mailer.send(
        new Mailer.Letter(
                content.address(),
                words.say("enquiry.letter.confirm-subject"),
                words.say(
                    "enquiry.letter.confirm-text",
                    "days",
                    Enquiries.TO_CONFIRM.toDays(),
                    "link",
                    links.to(enquiry.reference())))
            .within(Enquiries.TO_CONFIRM));
  }

  /// To the sender: that it was taken in, until when it is answered, and where they see what becomes
  /// of it.
  void takenIn(Enquiry enquiry, Content content) {
    Words words = words(enquiry);
    String reference = enquiry.reference().text();
    mailer.send(
        new Mailer.Letter(
            content.address(),
            words.say("enquiry.letter.taken-in-subject", "reference", reference),
            words.say(
                "enquiry.letter.taken-in-text",
                "reference",
                reference,
                "topic",
                topics.words(enquiry.topic()),
                "with",
                topics.words(enquiry.addressee()),
                "due",
                Objects.requireNonNull(enquiry.due()),
                "complaint",
                enquiry.kind() == Kind.COMPLAINT,
                "link",
                links.to(enquiry.reference()))));
  }

  /// To the sender: what they are answered, or how their complaint was decided.
  void answered(Enquiry enquiry, Content content, Outcome outcome, String answer) {
    Words words = words(enquiry);
    String reference = enquiry.reference().text();
    mailer.send(
        new Mailer.Letter(
            content.address(),
            words.say("enquiry.letter.answered-subject", "reference", reference),
            words.say(
                "enquiry.letter.answered-text",
                "reference",
                reference,
                "topic",
                topics.words(enquiry.topic()),
                "outcome",
                EnquiryWords.outcome(outcome),
                "answer",
                answer,
                "link",
                links.to(enquiry.reference()))));
  }

  /// To those with whom it lies. A unit's secretary and a group's organisers are sent the question,
  /// and can also answer the letter.
  void toAnswer(Enquiry enquiry, Content content) {
    switch (enquiry.addressee().desk()) {
      case OFFICIALS, SCRUTINEERS -> addresses(enquiry).forEach(to -> waits(enquiry, to));
      case UNIT ->
          secretaries.send(
              new UnitId(enquiry.addressee().slug()),
              Actor.system("enquiries"),
              content.address(),
              subject(enquiry),
              question(enquiry, content));
      case GROUP ->
          recipients
              .toTell(enquiry)
              .forEach(organiser ->
                  mailer.send(
                      new Mailer.Letter(
                          organiser.address(),
                          content.address(),
                          subject(enquiry),
                          question(enquiry, content))));
    }
  }

  /// The readers, and the election's own address for enquiries where it is about no official: who
  /// reads the letters there is not known.
  private Set<String> addresses(Enquiry enquiry) {
    Stream<String> readers = recipients.toTell(enquiry).stream().map(Registered::address);
    Stream<String> office =
        enquiry.concerns().isEmpty() && enquiry.addressee().desk() == Addressee.Desk.OFFICIALS
            ? topics.election(enquiry.topic()).map(ElectionDefinition::enquiries).stream()
            : Stream.empty();
    Set<String> known = new HashSet<>();
    return Stream.concat(readers, office)
        .filter(address -> known.add(EmailAddress.key(address)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void waits(Enquiry enquiry, String to) {
    mailer.send(
        new Mailer.Letter(
            to,
            subject(enquiry),
            english.say(
                "enquiry-staff.letter.waits-text",
                "kind",
                EnquiryWords.kind(enquiry.kind()),
                "topic",
                topics.words(enquiry.topic()),
                "reference",
                enquiry.reference().text(),
                "due",
                Objects.requireNonNull(enquiry.due()),
                "link",
                desk(enquiry))));
  }

  private String subject(Enquiry enquiry) {
    return english.say(
        "enquiry-staff.letter.waits-subject",
        "kind",
        EnquiryWords.kind(enquiry.kind()),
        "reference",
        enquiry.reference().text());
  }

  private String question(Enquiry enquiry, Content content) {
    return english.say(
        "enquiry-staff.letter.question-text",
        "text",
        content.text(),
        "topic",
        topics.words(enquiry.topic()),
        "reference",
        enquiry.reference().text(),
        "due",
        Objects.requireNonNull(enquiry.due()),
        "link",
        desk(enquiry));
  }

  /// To officials and scrutineers: that nobody has answered in time.
  void overdue(Enquiry enquiry) {
    List<Registered> warned =
        Stream.concat(recipients.toTell(enquiry).stream(), recipients.toWarn(enquiry).stream())
            .distinct()
            .toList();
    for (Registered one : warned) {
      mailer.send(
          new Mailer.Letter(
              one.address(),
              english.say(
                  "enquiry-staff.letter.overdue-subject", "reference", enquiry.reference().text()),
              english.say(
                  "enquiry-staff.letter.overdue-text",
                  "kind",
                  EnquiryWords.kind(enquiry.kind()),
                  "topic",
                  topics.words(enquiry.topic()),
                  "reference",
                  enquiry.reference().text(),
                  "due",
                  Objects.requireNonNull(enquiry.due()),
                  "with",
                  topics.words(enquiry.addressee()),
                  "link",
                  desk(enquiry))));
    }
  }

  private String desk(Enquiry enquiry) {
    return site.of("/account/enquiries/" + enquiry.reference());
  }

  private Words words(Enquiry enquiry) {
    return languages.to(enquiry.language()).getFirst();
  }
}
