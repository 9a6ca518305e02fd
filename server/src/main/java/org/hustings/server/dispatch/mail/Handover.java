package org.hustings.server.dispatch.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.util.Queue;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.MailLine;
import org.jspecify.annotations.Nullable;

/// One connection to the mail server: takes mails from a queue that several share, and hands them
/// over one by one.
final class Handover {
  private static final int PERMANENT = 500;
  private static final int TEMPORARY = 400;
  private static final int SERVICE_ENDS = 421;

  /// After this many times of being put off, a mail is taken for undeliverable.
  private static final int MOST_TRIES = 12;

  private final MailLine line;
  private final MailMaking making;
  private final Outbox outbox;
  private final Throttle throttle;
  private final Clock clock;

  Handover(MailLine line, MailMaking making, Outbox outbox, Throttle throttle, Clock clock) {
    this.line = line;
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
      boolean mine = outbox.step(handed, mail);
      handed = mine && send(mail) ? mail : null;
    }
    if (handed != null) {
      outbox.step(handed, null);
    }
  }

  /// Whether the mail server has the mail now. If not, the outbox has been told.
  private boolean send(Outgoing mail) throws MessagingException {
    try {
      EmailAddress to = address(mail);
      line.send(making.make(mail, to, clock.instant()), to);
      return true;
    } catch (MessagingException e) {
      int answer = answer(e);
      if (answer < TEMPORARY) {
        throw e;
      }
      if (answer == SERVICE_ENDS || (answer >= PERMANENT && isAboutTheSender(e))) {
        outbox.putBack(mail);
        throw e;
      }
      if (answer >= PERMANENT || mail.tries() >= MOST_TRIES) {
        outbox.refuse(mail, words(e));
      } else {
        outbox.putOff(mail);
      }
      // refused after MAIL FROM, the server may still wait for the rest of this one
      line.reset();
      return false;
    }
  }

  private static EmailAddress address(Outgoing mail) throws AddressException {
    return EmailAddress.parse(mail.recipient())
        .orElseThrow(() -> new AddressException("Nothing can be sent to such an address"));
  }

  /// Whether the mail server takes nothing from us, whoever it is to: the elector's address is not
  /// to blame for that.
  private static boolean isAboutTheSender(MessagingException e) {
    return e instanceof SMTPSendFailedException failed && failed.getCommand().startsWith("MAIL");
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

  /// What the mail server said, or else what became of the connection.
  static String said(MessagingException e) {
    return e instanceof SendFailedException ? words(e) : String.valueOf(e.getMessage());
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
