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
  private final OtherMail others;
  private final URLName address;
  private final boolean withoutTls;

  BounceMailbox(
      Bounces bounces,
      OtherMail others,
      @Value("${hustings.mail.bounce-mailbox}") String address,
      @Value("${hustings.mail.bounce-mailbox-without-tls:false}") boolean withoutTls) {
    this.bounces = bounces;
    this.others = others;
    this.withoutTls = withoutTls;
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
    try (Store store = Session.getInstance(settings(address.getProtocol())).getStore(address)) {
      store.connect();
      try (Folder folder = store.getFolder("INBOX")) {
        folder.open(Folder.READ_WRITE);
        int ours = 0;
        for (Message message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
          if (take((MimeMessage) message)) {
            ours++;
          }
          message.setFlag(Flags.Flag.SEEN, true);
        }
        return ours;
      }
    }
  }

  /// Takes a message down as a bounce, or as other mail that somebody has to read; whether it is a
  /// bounce of ours. One that cannot be read is other mail: else it would be asked for again every
  /// minute and keep those after it waiting.
  private boolean take(MimeMessage message) throws FolderClosedException {
    try {
      BounceReading reading = BounceReading.of(message);
      if (reading.report().isPresent()) {
        return bounces.tell(reading.report().get(), "mailbox");
      }
      if (!reading.isNewsOfDelivery()) {
        others.note(message, reading.token());
      }
      return false;
    } catch (FolderClosedException e) {
      throw e;
    } catch (MessagingException | IOException e) {
      others.note(message, Optional.empty());
      return false;
    }
  }

  /// A password goes to another machine by TLS only, unless that is switched off in words.
  private Properties settings(String protocol) {
    Properties settings = new Properties();
    settings.setProperty("mail." + protocol + ".connectiontimeout", TIME_LIMIT);
    settings.setProperty("mail." + protocol + ".timeout", TIME_LIMIT);
    settings.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
    if (!withoutTls && !isHere(String.valueOf(address.getHost()))) {
      settings.setProperty("mail." + protocol + ".starttls.enable", "true");
      settings.setProperty("mail." + protocol + ".starttls.required", "true");
    }
    return settings;
  }

  private static boolean isHere(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }
}
