package org.hustings.server.platform;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/// A connection to the mail server, with a second one beside it as soon as a letter goes to an
/// address that is not plain. One thread uses it.
public final class MailLine implements AutoCloseable {
  private final MailServer server;
  private final LetterOutbox outbox;
  private @Nullable SMTPTransport plain;
  private @Nullable SMTPTransport utf8;
  private @Nullable SMTPTransport current;

  MailLine(MailServer server, LetterOutbox outbox) {
    this.server = server;
    this.outbox = outbox;
  }

  /// Connects now, so that a server that is away is noticed before there is something to send, and
  /// one that nobody has named too: no ballot is put into the outbox.
  public void connect() throws MessagingException {
    if (outbox.isUsed()) {
      throw new MessagingException("No mail server has been named yet");
    }
    plain();
  }

  /// Hands a message over to those in its headers.
  ///
  /// @param to to whom it goes
  public void send(MimeMessage message, EmailAddress to) throws MessagingException {
    if (outbox.isUsed()) {
      outbox.keep(message);
      return;
    }
    SMTPTransport connection = to.isPlain() ? plain() : utf8();
    current = connection;
    connection.sendMessage(message, message.getAllRecipients());
  }

  /// Ends what was begun of a message that was refused, as the server may wait for the rest.
  public void reset() throws MessagingException {
    if (current != null) {
      current.issueCommand("RSET", -1);
    }
  }

  private SMTPTransport plain() throws MessagingException {
    SMTPTransport connection = plain == null ? server.connectPlain() : plain;
    plain = connection;
    return connection;
  }

  private SMTPTransport utf8() throws MessagingException {
    SMTPTransport connection = utf8 == null ? server.connectUtf8() : utf8;
    utf8 = connection;
    return connection;
  }

  @Override
  public void close() {
    close(plain);
    close(utf8);
  }

  private static void close(@Nullable SMTPTransport connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (MessagingException e) {
      // everything has been handed over or is going to be sent again
    }
  }
}
