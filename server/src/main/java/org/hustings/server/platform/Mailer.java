package org.hustings.server.platform;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Sends single letters by e-mail. They lie in the database until the mail server has taken them,
/// so one that is away loses none, and no caller waits for it.
@Component
public class Mailer {
  private final Jobs jobs;

  Mailer(Jobs jobs) {
    this.jobs = jobs;
  }

  /// A letter in plain text. Answers go to `replyTo`, or to the organisation if that is empty. It
  /// is given up when it could not be sent within the time that it is of use.
  public record Letter(String to, String replyTo, String subject, String text, Duration ofUse) {
    private static final Duration USUALLY = Duration.ofDays(1);

    public Letter(String to, String replyTo, String subject, String text) {
      this(to, replyTo, subject, text, USUALLY);
    }

    public Letter(String to, String subject, String text) {
      this(to, "", subject, text);
    }

    /// The same letter, of use for so long only.
    public Letter within(Duration ofUse) {
      return new Letter(to, replyTo, subject, text, ofUse);
    }
  }

  /// Sends a letter soon; within a transaction, once it has committed, and not if it has not.
  public void send(Letter letter) {
    Delivery.Item item = new Delivery.Item(letter, Instant.now().plus(letter.ofUse()));
    jobs.queue(new TaskInstance<>(Delivery.TASK, UUID.randomUUID().toString(), item));
  }
}
