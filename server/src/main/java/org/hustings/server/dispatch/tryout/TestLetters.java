package org.hustings.server.dispatch.tryout;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.MailLine;
import org.hustings.server.platform.MailServer;
import org.hustings.server.platform.Sender;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Hands a test election's letters to testers over to this site's mail server. They are from this
/// site's sender, name nobody whom one could answer, and wait in no table.
@Component
class TestLetters {
  private static final List<String> DROPPED =
      List.of("Reply-To", "Sender", "Return-Path", "Received", "List-Unsubscribe");
  private static final String MARK = "TEST: ";

  private final MailServer server;
  private final String from;

  TestLetters(MailServer server, @Value(Sender.SETTING) String from) {
    this.server = server;
    this.from = from;
  }

  /// Sends a letter on; empty if it is to no tester, or not marked.
  ///
  /// @return to whom it went
  /// @throws MessagingException if the mail server does not take it
  @SuppressWarnings("JavaUtilDate") // Jakarta Mail knows no other
  Optional<String> send(String base64, List<Tester> testers) throws MessagingException {
    MimeMessage letter = read(base64);
    Optional<EmailAddress> to = recipient(letter, testers);
    if (to.isEmpty() || !String.valueOf(letter.getSubject()).startsWith(MARK)) {
      return Optional.empty();
    }
    MimeMessage own = new MimeMessage(server.session(to.get()), source(base64));
    for (String header : DROPPED) {
      own.removeHeader(header);
    }
    own.setFrom(new InternetAddress(EmailAddress.kept(from)));
    // the clock of the test is not the reader's
    own.setSentDate(Date.from(Instant.now()));
    own.saveChanges();
    try (MailLine line = server.open()) {
      line.send(own, to.get());
    }
    return to.map(EmailAddress::toString);
  }

  private static MimeMessage read(String base64) throws MessagingException {
    return new MimeMessage(null, source(base64));
  }

  private static ByteArrayInputStream source(String base64) {
    return new ByteArrayInputStream(Base64.getDecoder().decode(base64));
  }

  private static Optional<EmailAddress> recipient(MimeMessage letter, List<Tester> testers)
      throws MessagingException {
    Address[] all = letter.getRecipients(Message.RecipientType.TO);
    if (all == null || all.length != 1 || letter.getAllRecipients().length != 1) {
      return Optional.empty();
    }
    String to = ((InternetAddress) all[0]).getAddress();
    return testers.stream()
        .map(Tester::address)
        .filter(address -> EmailAddress.key(address).equals(EmailAddress.key(to)))
        .findFirst()
        .flatMap(EmailAddress::parse);
  }
}
