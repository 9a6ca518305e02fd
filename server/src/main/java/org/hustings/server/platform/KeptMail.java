package org.hustings.server.platform;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// A mail server inside this process that keeps every letter where it can be read and sends none
/// on: for the demo and for tests, by `hustings.mail.keep`.
@Component
@ConditionalOnProperty("hustings.mail.keep")
public class KeptMail implements AutoCloseable {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private volatile int port;

  KeptMail() {
    start();
  }

  @Bean
  JavaMailSenderImpl senderToKeptMail() {
    JavaMailSenderImpl sender =
        new JavaMailSenderImpl() {
          @Override
          public int getPort() {
            return port;
          }
        };
    sender.setHost("127.0.0.1");
    return sender;
  }

  /// Starts the server, at whatever port is free, with no letters in it.
  void start() {
    server.start();
    port = server.getSmtp().getPort();
  }

  /// A letter as it arrived; answers go to `replyTo`.
  public record Letter(String to, String from, String replyTo, String subject, String text) {}

  /// All letters, the first sent first.
  public List<Letter> letters() {
    // the server keeps them by letter box
    return server.getManagers().getImapHostManager().getAllMessages().stream()
        .sorted(Comparator.comparing(StoredMessage::getReceivedDate))
        .map(StoredMessage::getMimeMessage)
        .map(KeptMail::read)
        .toList();
  }

  /// Waits until this many letters have come, or for five seconds at most.
  public boolean awaitLetters(int number) {
    return server.waitForIncomingEmail(5000, number);
  }

  private static Letter read(MimeMessage message) {
    try {
      return new Letter(
          message.getAllRecipients()[0].toString(),
          message.getFrom()[0].toString(),
          message.getReplyTo()[0].toString(),
          message.getSubject(),
          text(message));
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The letter as plain text, which is the first part of one that is also in HTML.
  private static String text(Part part) throws MessagingException, IOException {
    return part.getContent() instanceof Multipart parts
        ? text(parts.getBodyPart(0))
        : part.getContent().toString();
  }

  @Override
  public void close() {
    server.stop();
  }
}
