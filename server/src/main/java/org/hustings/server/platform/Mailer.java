package org.hustings.server.platform;

import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Sends single letters by e-mail. The caller does not wait for the mail server, so that no
/// answer's time tells whether there was a letter to send.
@Component
public class Mailer {
  private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
  private static final Executor BACKGROUND = Thread::startVirtualThread;

  private final JavaMailSender server;
  private final Rehearsal rehearsal;
  private final String from;

  Mailer(JavaMailSender server, Rehearsal rehearsal, @Value("${hustings.mail.from}") String from) {
    this.server = server;
    this.rehearsal = rehearsal;
    this.from = from;
  }

  /// A letter in plain text. Answers go to `replyTo`, or to the organisation if that is empty.
  public record Letter(String to, String replyTo, String subject, String text) {
    public Letter(String to, String subject, String text) {
      this(to, "", subject, text);
    }
  }

  /// Sends a letter soon; within a transaction, once it has committed, and not if it has not.
  public void send(Letter letter) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              BACKGROUND.execute(() -> deliver(letter));
            }
          });
    } else {
      BACKGROUND.execute(() -> deliver(letter));
    }
  }

  private void deliver(Letter letter) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(letter.to());
    if (!letter.replyTo().isEmpty()) {
      message.setReplyTo(letter.replyTo());
    }
    message.setSubject(rehearsal.mark(letter.subject()));
    message.setText(rehearsal.isOn() ? Rehearsal.SENTENCE + "\n\n" + letter.text() : letter.text());
    try {
      server.send(message);
    } catch (MailException e) {
      // the address is personal: it does not go into the log
      LOG.error("A letter with the subject '{}' was not sent", letter.subject(), e);
    }
  }
}
