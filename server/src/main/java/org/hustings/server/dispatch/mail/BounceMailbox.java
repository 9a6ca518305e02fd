package org.hustings.server.dispatch.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Reads the mailbox to which mail comes back, if one is set:
/// `hustings.mail.bounce-mailbox=imaps://user:password@host`. What has been read is marked as seen
/// and left there.
@Component
@ConditionalOnProperty("hustings.mail.bounce-mailbox")
class BounceMailbox {
  private static final String TIME_LIMIT = "30000";

  private final Bounces bounces;
  private final URLName address;

  BounceMailbox(Bounces bounces, @Value("${hustings.mail.bounce-mailbox}") String address) {
    this.bounces = bounces;
    this.address = new URLName(address);
  }

  @Bean
  static RecurringTask<Void> readBounces(BounceMailbox mailbox) {
    return Tasks.recurring("dispatch.read-bounces", FixedDelay.ofMinutes(1))
        .execute((_, _) -> {
          try {
            mailbox.read();
          } catch (MessagingException | IOException e) {
            throw new IllegalStateException("The mailbox for bounces cannot be read", e);
          }
        });
  }

  /// Reads what is new; how many bounces of ours it was.
  int read() throws MessagingException, IOException {
    try (Store store = Session.getInstance(limits(address.getProtocol())).getStore(address)) {
      store.connect();
      try (Folder folder = store.getFolder("INBOX")) {
        folder.open(Folder.READ_WRITE);
        int ours = 0;
        for (Message message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
          Optional<BounceReport> report = report((MimeMessage) message);
          if (report.isPresent() && bounces.tell(report.get(), "mailbox")) {
            ours++;
          }
          message.setFlag(Flags.Flag.SEEN, true);
        }
        return ours;
      }
    }
  }

  /// What a message reports. One that cannot be read is none: else it would be asked for again
  /// every minute and keep those after it waiting.
  private static Optional<BounceReport> report(MimeMessage message) throws FolderClosedException {
    try {
      return BounceReport.read(message);
    } catch (FolderClosedException e) {
      throw e;
    } catch (MessagingException | IOException e) {
      return Optional.empty();
    }
  }

  private static Properties limits(String protocol) {
    Properties limits = new Properties();
    limits.setProperty("mail." + protocol + ".connectiontimeout", TIME_LIMIT);
    limits.setProperty("mail." + protocol + ".timeout", TIME_LIMIT);
    return limits;
  }
}
