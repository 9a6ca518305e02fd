package org.hustings.server.platform;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// A mail server inside this process that keeps every letter where it can be read and sends none
/// on: for the demo and for tests, by `hustings.mail.keep`. With `hustings.mail.keep-in` the
/// letters lie in that folder and outlive the process.
@Component
@ConditionalOnProperty("hustings.mail.keep")
public class KeptMail implements AutoCloseable {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private final Optional<LetterFolder> folder;
  private final List<Letter> earlier;
  private volatile int port;

  /// What was read already: whoever waits for a letter looks through all again and again. As long
  /// as the server keeps them.
  private final Map<StoredMessage, Letter> known = Collections.synchronizedMap(new WeakHashMap<>());

  KeptMail(@Value("${hustings.mail.keep-in:}") String folder) {
    this.folder =
        folder.isEmpty() ? Optional.empty() : Optional.of(new LetterFolder(Path.of(folder)));
    this.earlier =
        this.folder.stream().flatMap(kept -> kept.letters().stream()).map(KeptMail::read).toList();
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

  /// Starts the server, at whatever port is free, with no letters in it but those of earlier runs.
  void start() {
    server.start();
    folder.ifPresent(this::keepIn);
    port = server.getSmtp().getPort();
  }

  /// Puts each letter into the folder before the sender is told that it has arrived.
  private void keepIn(LetterFolder kept) {
    UserManager boxes = server.getManagers().getUserManager();
    MessageDeliveryHandler usual = boxes.getMessageDeliveryHandler();
    boxes.setMessageDeliveryHandler((letter, to) -> {
      kept.keep(letter.getMessage());
      return usual.handle(letter, to);
    });
  }

  /// A letter as it arrived; answers go to `replyTo`.
  ///
  /// @param plain whether it is text and nothing else
  public record Letter(
      String to, String from, String replyTo, String subject, String text, boolean plain) {}

  /// All letters, the first sent first.
  public List<Letter> letters() {
    // the server keeps them by letter box
    Stream<Letter> now =
        server.getManagers().getImapHostManager().getAllMessages().stream()
            .sorted(Comparator.comparing(StoredMessage::getReceivedDate))
            .map(stored -> known.computeIfAbsent(stored, one -> read(one.getMimeMessage())));
    return Stream.concat(earlier.stream(), now).toList();
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
          text(message),
          message.isMimeType("text/plain"));
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
