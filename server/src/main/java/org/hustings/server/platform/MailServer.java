package org.hustings.server.platform;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// The mail server that every letter is handed to, and which addresses it takes.
///
/// An address whose part before the @ has letters outside ASCII goes only to a server that says
/// that it takes such (SMTPUTF8, RFC 6531), over a connection of its own. Without that the letters
/// would be cut to other letters, which is another person's address.
@Component
public class MailServer {
  private static final String UTF_8_ADDRESSES = "SMTPUTF8";
  private static final long REMEMBERED = Duration.ofMinutes(10).toNanos();

  private final JavaMailSenderImpl settings;
  private final LetterOutbox outbox;
  private volatile @Nullable Answer last;

  @Autowired
  MailServer(JavaMailSenderImpl settings, LetterOutbox outbox) {
    this.settings = settings;
    this.outbox = outbox;
  }

  public MailServer(JavaMailSenderImpl settings) {
    this(settings, new LetterOutbox(""));
  }

  /// What a mail server said that it takes.
  private record Answer(String server, boolean takesUtf8, long at) {
    boolean isOf(String other) {
      return server.equals(other) && System.nanoTime() - at < REMEMBERED;
    }
  }

  /// Whether letters to this address can be sent. A server that cannot be asked now takes none but
  /// plain ones.
  public boolean takes(EmailAddress address) {
    return address.isPlain() || takesUtf8();
  }

  /// Whether letters to this address can be sent; false also of what is no address.
  public boolean takes(String address) {
    return EmailAddress.parse(address).filter(this::takes).isPresent();
  }

  /// A new connection; it is to be closed.
  public MailLine open() throws MessagingException {
    return new MailLine(this, outbox);
  }

  /// In which a message to this address is made. Only one to an address that is not plain has its
  /// headers as they are.
  public Session session(EmailAddress to) {
    return to.isPlain() ? settings.getSession() : utf8Session();
  }

  /// The address for a header or an envelope.
  public static InternetAddress header(EmailAddress address) {
    InternetAddress header = new InternetAddress();
    header.setAddress(address.toString());
    return header;
  }

  /// Whom answers to a letter go to, if its headers can name them: else its reader writes to the
  /// organisation.
  ///
  /// @param written empty for nobody
  public static Optional<EmailAddress> answersTo(String written, EmailAddress reader) {
    return EmailAddress.parse(written).filter(address -> address.isPlain() || !reader.isPlain());
  }

  SMTPTransport connectPlain() throws MessagingException {
    return connect(settings.getSession());
  }

  /// @throws AddressException if the server takes no such addresses
  SMTPTransport connectUtf8() throws MessagingException {
    SMTPTransport connection = connect(utf8Session());
    if (!connection.supportsExtension(UTF_8_ADDRESSES)) {
      connection.close();
      throw new AddressException(
          "The mail server takes no address that has letters outside ASCII before the @");
    }
    return connection;
  }

  private boolean takesUtf8() {
    if (settings.getHost() == null || settings.getHost().isEmpty()) {
      return false;
    }
    String server = settings.getHost() + ":" + settings.getPort();
    @Nullable Answer known = last;
    if (known != null && known.isOf(server)) {
      return known.takesUtf8();
    }
    try (SMTPTransport connection = connect(settings.getSession())) {
      boolean takes = connection.supportsExtension(UTF_8_ADDRESSES);
      last = new Answer(server, takes, System.nanoTime());
      return takes;
    } catch (MessagingException e) {
      return false;
    }
  }

  private SMTPTransport connect(Session session) throws MessagingException {
    SMTPTransport connection = (SMTPTransport) session.getTransport("smtp");
    connection.connect(
        settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
    return connection;
  }

  private Session utf8Session() {
    Properties properties = new Properties();
    properties.putAll(settings.getSession().getProperties());
    properties.setProperty("mail.mime.allowutf8", "true");
    return Session.getInstance(properties);
  }
}
