package org.hustings.server.dispatch.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.util.Queue;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/// One connection to the mail server: takes mails from a queue that several share, and hands them
/// over one by one.
final class Handover {
  private static final int PERMANENT = 500;
  private static final int TEMPORARY = 400;
  private static final int SERVICE_ENDS = 421;

  /// After this many times of being put off, a mail is taken for undeliverable.
  private static final int MOST_TRIES = 12;

  private final Transport transport;
  private final MailMaking making;
  private final Outbox outbox;
  private final Throttle throttle;
  private final Clock clock;

  Handover(Transport transport, MailMaking making, Outbox outbox, Throttle throttle, Clock clock) {
    this.transport = transport;
    this.making = making;
    this.outbox = outbox;
    this.throttle = throttle;
    this.clock = clock;
  }

  /// Hands over until the queue is empty.
  ///
  /// @throws MessagingException if the connection is of no more use; what was under way stays so
  void run(Queue<Outgoing> queue) throws MessagingException {
    @Nullable Outgoing handed = null;
    for (Outgoing mail = queue.poll(); mail != null; mail = queue.poll()) {
      throttle.await();
      outbox.step(handed, mail);
      handed = send(mail) ? mail : null;
    }
    if (handed != null) {
      outbox.step(handed, null);
    }
  }

  /// Whether the mail server has the mail now. If not, the outbox has been told.
  private boolean send(Outgoing mail) throws MessagingException {
    try {
      SMTPMessage message = making.make(mail, clock.instant());
      transport.sendMessage(message, message.getAllRecipients());
      return true;
    } catch (MessagingException e) {
      int answer = answer(e);
      if (answer == SERVICE_ENDS || answer < TEMPORARY) {
        throw e;
      }
      if (answer >= PERMANENT || mail.tries() >= MOST_TRIES) {
        outbox.refuse(mail, words(e));
      } else {
        outbox.putOff(mail);
      }
      return false;
    }
  }

  /// The mail server's answer about this one mail; 0 if it is no such answer.
  private static int answer(Exception e) {
    for (@Nullable Throwable cause = e; cause != null; cause = next(cause)) {
      if (cause instanceof SMTPAddressFailedException refused) {
        return refused.getReturnCode();
      }
      if (cause instanceof SMTPSendFailedException refused
          && refused.getReturnCode() >= TEMPORARY
          && refused.getNextException() == null) {
        return refused.getReturnCode();
      }
      if (cause instanceof AddressException) {
        return PERMANENT;
      }
    }
    return 0;
  }

  private static @Nullable Throwable next(Throwable cause) {
    return cause instanceof SendFailedException failed && failed.getNextException() != null
        ? failed.getNextException()
        : cause.getCause();
  }

  private static String words(Exception e) {
    Throwable last = e;
    for (@Nullable Throwable cause = next(e); cause != null; cause = next(cause)) {
      last = cause;
    }
    String words = String.valueOf(last.getMessage()).strip().replaceAll("\\s+", " ");
    return words.substring(0, Math.min(300, words.length()));
  }
}
