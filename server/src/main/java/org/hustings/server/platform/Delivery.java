package org.hustings.server.platform;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hustings.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Hands the letters that are queued to the mail server, and tries again later where that fails.
/// The queue forgets a letter, and a link that it may hold, as soon as it is sent or given up. A
/// node that dies between the mail server's answer and that moment leaves it to be sent twice.
@Component
class Delivery {
  static final String TASK = "platform.send-letter";

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final MailServer server;
  private final Rehearsal rehearsal;
  private final LetterLanguages languages;
  private final String from;

  Delivery(
      MailServer server,
      Rehearsal rehearsal,
      LetterLanguages languages,
      @Value(Sender.SETTING) String from) {
    this.server = server;
    this.rehearsal = rehearsal;
    this.languages = languages;
    this.from = from;
  }

  /// A letter in the queue, and until when by the machine's clock it is of use.
  record Item(Mailer.Letter letter, Instant until) {}

  @Bean
  static OneTimeTask<Item> sendLetter(Delivery delivery) {
    return Tasks.oneTime(TASK, Item.class)
        .onFailure(Delivery::tryLater)
        .execute((job, _) -> delivery.deliver(job.getData()));
  }

  private void deliver(Item item) {
    Mailer.Letter letter = item.letter();
    if (Instant.now().isAfter(item.until())) {
      giveUp(letter, "it was of use for " + letter.ofUse() + ", and that is over");
      return;
    }
    try {
      send(letter);
    } catch (AddressException e) {
      giveUp(letter, String.valueOf(e.getMessage()));
    } catch (MessagingException e) {
      throw new NotSentException(e);
    }
  }

  private void send(Mailer.Letter letter) throws MessagingException {
    EmailAddress to =
        EmailAddress.parse(letter.to())
            .orElseThrow(() -> new AddressException("It is to no address that letters can go to"));
    try (MailLine line = server.open()) {
      line.send(message(letter, to), to);
    }
  }

  @SuppressWarnings("JavaUtilDate") // Jakarta Mail knows no other
  private MimeMessage message(Mailer.Letter letter, EmailAddress to) throws MessagingException {
    MimeMessage message = new MimeMessage(server.session(to));
    message.setFrom(new InternetAddress(EmailAddress.kept(from)));
    message.setRecipient(Message.RecipientType.TO, MailServer.header(to));
    Optional<EmailAddress> answers = MailServer.answersTo(letter.replyTo(), to);
    if (answers.isPresent()) {
      message.setReplyTo(new InternetAddress[] {MailServer.header(answers.get())});
    }
    // a letter that waits does not say in which language it is
    List<Words> readers = languages.to(null);
    message.setSubject(rehearsal.mark(readers, letter.subject()), UTF_8);
    message.setText(rehearsal.isOn() ? sentences(readers) + letter.text() : letter.text(), UTF_8);
    message.setSentDate(Date.from(Instant.now()));
    message.saveChanges();
    return message;
  }

  private String sentences(List<Words> readers) {
    return readers.stream()
        .map(words -> rehearsal.kind().sentence(words) + "\n\n")
        .collect(Collectors.joining());
  }

  private static void tryLater(ExecutionComplete failed, ExecutionOperations<Item> job) {
    Item item = (Item) failed.getExecution().taskInstance.getData();
    Instant next = failed.getTimeDone().plus(pause(failed.getExecution().consecutiveFailures));
    if (next.isAfter(item.until())) {
      giveUp(
          item.letter(),
          "for %s it could not be sent; last: %s"
              .formatted(
                  item.letter().ofUse(), failed.getCause().map(Throwable::getMessage).orElse("")));
      job.remove();
    } else {
      job.reschedule(failed, next);
    }
  }

  /// Ten seconds, then twice as long each time, an hour at most.
  static Duration pause(int failuresBefore) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failuresBefore, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private static void giveUp(Mailer.Letter letter, String why) {
    // the address is personal: it does not go into the log
    LOG.error("A letter with the subject '{}' is given up: {}", letter.subject(), why);
  }
}
