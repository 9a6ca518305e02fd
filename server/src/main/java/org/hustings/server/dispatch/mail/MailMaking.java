package org.hustings.server.dispatch.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.hustings.server.dispatch.wording.Placeholder;
import org.hustings.server.dispatch.wording.SpokenWording;
import org.hustings.server.dispatch.wording.Values;
import org.hustings.server.dispatch.wording.Wordings;
import org.hustings.server.organisation.member.Format;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.MailServer;
import org.hustings.server.platform.Rehearsal;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Words;
import org.springframework.web.util.HtmlUtils;

/// Makes the messages of an election in the language that their reader wishes, as text and as HTML;
/// as text alone for whoever wants that.
///
/// There is no List-Unsubscribe: nobody can be taken off the roll by a click, and a mail program
/// that offers it would lose its reader the ballot.
final class MailMaking {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final MailServer server;
  private final BounceAddress bounces;
  private final InternetAddress from;
  private final String host;
  private final Values values;
  private final Words english;
  private final Rehearsal rehearsal;
  private final Map<MailKind, SpokenWording> wordings = new EnumMap<>(MailKind.class);

  MailMaking(
      MailServer server,
      BounceAddress bounces,
      InternetAddress from,
      SiteAddress site,
      Values values,
      Wordings words,
      Words english,
      Rehearsal rehearsal) {
    this.server = server;
    this.bounces = bounces;
    this.from = from;
    this.host = site.host();
    this.values = values;
    this.english = english;
    this.rehearsal = rehearsal;
    for (MailKind kind : MailKind.values()) {
      wordings.put(kind, words.spoken(values.election(), kind.wording()));
    }
  }

  SMTPMessage make(Outgoing mail, EmailAddress to, Instant now) throws MessagingException {
    return make(mail, to, now, false);
  }

  /// The same as a test, which says so in its subject and at its head.
  SMTPMessage makeTest(Outgoing mail, EmailAddress to, Instant now) throws MessagingException {
    return make(mail, to, now, true);
  }

  private SMTPMessage make(Outgoing mail, EmailAddress to, Instant now, boolean test)
      throws MessagingException {
    SpokenWording wording = Objects.requireNonNull(wordings.get(mail.kind()));
    List<Words> readers = wording.to(mail.language());
    SMTPMessage message =
        new SMTPMessage(server.session(to)) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + mail.token() + "@" + host + ">");
          }
        };
    message.setEnvelopeFrom(bounces.of(mail.token()));
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, MailServer.header(to));
    String subject =
        LetterLanguages.subject(
            readers, words -> subject(words, mail, wording.in(words).subject(filled(words, mail))));
    message.setSubject(rehearsal.mark(readers, test ? testSubject(subject) : subject), UTF_8);
    message.setSentDate(Date.from(now));
    message.setHeader("Auto-Submitted", "auto-generated");
    Optional<EmailAddress> enquiries =
        MailServer.answersTo(Objects.requireNonNullElse(values.election().enquiries(), ""), to);
    if (enquiries.isPresent()) {
      message.setReplyTo(new InternetAddress[] {MailServer.header(enquiries.get())});
    }
    String text =
        LetterLanguages.text(
            readers,
            words ->
                head(words, mail, test, "%s\n\n") + wording.in(words).text(filled(words, mail)));
    if (mail.format() == Format.PLAIN_TEXT_MAIL) {
      message.setText(text, UTF_8);
    } else {
      message.setContent(
          new MimeMultipart(
              "alternative",
              part(text, "plain"),
              part(
                  page(
                      readers,
                      words ->
                          head(words, mail, test, "<p><strong>%s</strong></p>")
                              + wording.in(words).html(filled(words, mail))),
                  "html")));
    }
    message.saveChanges();
    return message;
  }

  private Map<Placeholder, String> filled(Words words, Outgoing mail) {
    Map<Placeholder, String> filled = values.of(words, mail.name(), mail.contests(), mail.code());
    if (mail.link() != null) {
      filled.put(Placeholder.ANOTHER, values.anotherBy(words, mail.link()));
    }
    return filled;
  }

  /// What is said before the organisation's words: that this is a rehearsal or a test, that the
  /// ballot takes the place of another, or where it is in another format. Of two alike nobody would know which is the newer.
  private String head(Words words, Outgoing mail, boolean test, String form) {
    return Stream.of(
            rehearsal.kind().sentence(words),
            test ? english.say("preview-staff.test-letter.note") : "",
            mail.replaces() ? words.say("reissue.mail.text") : "",
            inAnotherFormat(words, mail))
        .filter(sentence -> !sentence.isEmpty())
        .map(form::formatted)
        .collect(Collectors.joining());
  }

  /// Where what is brought in another format is, for whoever wants one.
  private String inAnotherFormat(Words words, Outgoing mail) {
    return mail.format() == null || !mail.format().isBrought()
        ? ""
        : words.say(
            "format.letter",
            "address",
            values.site().of("/elections/" + values.election().id().slug() + "/dispatch/formats"));
  }

  private String testSubject(String subject) {
    return english.say("preview-staff.test-letter.subject", "subject", subject);
  }

  private static String subject(Words words, Outgoing mail, String subject) {
    return mail.replaces() ? words.say("reissue.mail.subject", "subject", subject) : subject;
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, kind);
    return part;
  }

  private static String page(List<Words> readers, Function<Words, String> html) {
    String texts =
        readers.stream()
            .map(words -> "<div lang=\"" + lang(words) + "\">\n" + html.apply(words) + "</div>\n")
            .collect(Collectors.joining("<hr>\n"));
    return """
    <!doctype html>
    <html lang="%s"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark"></head>
    <body style="font-family: sans-serif; font-size: 17px; line-height: 1.5; max-width: 36em; \
    margin: 1.5em auto; padding: 0 1em">
    %s</body></html>
    """
        .formatted(lang(readers.getFirst()), texts);
  }

  private static String lang(Words words) {
    return HtmlUtils.htmlEscape(words.language().code());
  }
}
