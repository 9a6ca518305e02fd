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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.hustings.server.dispatch.wording.Filled;
import org.hustings.server.dispatch.wording.Placeholder;
import org.hustings.server.dispatch.wording.Values;
import org.hustings.server.dispatch.wording.Wordings;
import org.hustings.server.organisation.member.Format;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.MailServer;
import org.hustings.server.platform.Rehearsal;
import org.hustings.server.platform.SiteAddress;

/// Makes the messages of an election, as text and as HTML; as text alone for whoever wants that.
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
  private final LetterLanguages languages;
  private final Rehearsal rehearsal;
  private final Map<MailKind, Filled> wordings = new EnumMap<>(MailKind.class);

  MailMaking(
      MailServer server,
      BounceAddress bounces,
      InternetAddress from,
      SiteAddress site,
      Values values,
      Wordings words,
      LetterLanguages languages,
      Rehearsal rehearsal) {
    this.server = server;
    this.bounces = bounces;
    this.from = from;
    this.host = site.host();
    this.values = values;
    this.languages = languages;
    this.rehearsal = rehearsal;
    for (MailKind kind : MailKind.values()) {
      wordings.put(kind, new Filled(words.find(values.election().id(), kind.wording())));
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
    Map<Placeholder, String> filled = values.of(mail.name(), mail.contests(), mail.code());
    if (mail.link() != null) {
      filled.put(Placeholder.ANOTHER, values.anotherBy(mail.link()));
    }
    Filled wording = Objects.requireNonNull(wordings.get(mail.kind()));
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
    String subject = subject(mail, wording.subject(filled));
    message.setSubject(rehearsal.mark(test ? testSubject(subject) : subject), UTF_8);
    message.setSentDate(Date.from(now));
    message.setHeader("Auto-Submitted", "auto-generated");
    Optional<EmailAddress> enquiries =
        MailServer.answersTo(Objects.requireNonNullElse(values.election().enquiries(), ""), to);
    if (enquiries.isPresent()) {
      message.setReplyTo(new InternetAddress[] {MailServer.header(enquiries.get())});
    }
    String text = head(mail, test, "%s\n\n") + wording.text(filled);
    if (mail.format() == Format.PLAIN_TEXT_MAIL) {
      message.setText(text, UTF_8);
    } else {
      message.setContent(
          new MimeMultipart(
              "alternative",
              part(text, "plain"),
              part(
                  page(head(mail, test, "<p><strong>%s</strong></p>") + wording.html(filled)),
                  "html")));
    }
    message.saveChanges();
    return message;
  }

  /// What is said before the organisation's words.
  private String head(Outgoing mail, boolean test, String form) {
    return marked(form)
        + (test ? form.formatted(testNote()) : "")
        + replacing(mail, form)
        + inAnotherFormat(mail, form);
  }

  private String testSubject(String subject) {
    return LetterLanguages.subject(
        languages.to("en"),
        words -> words.say("preview-staff.test-letter.subject", "subject", subject));
  }

  private String testNote() {
    return LetterLanguages.text(
        languages.to("en"), words -> words.say("preview-staff.test-letter.note"));
  }

  /// A ballot that takes the place of another says so, in its subject and at its head: of two alike
  /// nobody would know which is the newer.
  private String subject(Outgoing mail, String subject) {
    return mail.replaces()
        ? LetterLanguages.subject(
            languages.to(null), words -> words.say("reissue.mail.subject", "subject", subject))
        : subject;
  }

  private String replacing(Outgoing mail, String form) {
    return mail.replaces()
        ? languages.to(null).stream()
            .map(words -> form.formatted(words.say("reissue.mail.text")))
            .collect(Collectors.joining())
        : "";
  }

  /// Where what is brought in another format is, for whoever wants one.
  private String inAnotherFormat(Outgoing mail, String form) {
    if (mail.format() == null || !mail.format().isBrought()) {
      return "";
    }
    String address =
        values.site().of("/elections/" + values.election().id().slug() + "/dispatch/formats");
    return languages.to(null).stream()
        .map(words -> form.formatted(words.say("format.letter", "address", address)))
        .collect(Collectors.joining());
  }

  /// The sentence that says that this is a rehearsal, if it is one.
  private String marked(String form) {
    return rehearsal.isOn() ? form.formatted(Rehearsal.SENTENCE) : "";
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, kind);
    return part;
  }

  private static String page(String html) {
    return """
    <!doctype html>
    <html lang="en-GB"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark"></head>
    <body style="font-family: sans-serif; font-size: 17px; line-height: 1.5; max-width: 36em; \
    margin: 1.5em auto; padding: 0 1em">
    %s</body></html>
    """
        .formatted(html);
  }
}
