package org.hustings.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hustings.server.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class MailerTest extends ServerTest {
  private static final Mailer.Letter LETTER =
      new Mailer.Letter("ada@example.org", "An invitation", "https://example.org/a-secret-link");

  @Autowired private Mailer mailer;
  @Autowired private TransactionTemplate transactions;

  @BeforeEach
  void begin_with_an_empty_mail_server() {
    mail.close();
    mail.start();
  }

  @Test
  void the_queue_forgets_a_letter_that_is_sent() {
    transactions.executeWithoutResult(open -> mailer.send(LETTER));

    assertThat(mail.awaitLetters(1)).isTrue();
    assertThat(mail.letters().getFirst().text()).startsWith("https://example.org/a-secret-link");
    await(() -> queued() == 0);
  }

  @Test
  void a_letter_of_a_transaction_that_failed_is_never_sent() {
    transactions.executeWithoutResult(open -> {
      mailer.send(LETTER);
      open.setRollbackOnly();
    });

    assertThat(queued()).isZero();
  }

  @Test
  void a_mail_server_that_is_away_loses_no_letter(CapturedOutput log) {
    mail.close();
    mailer.send(LETTER);
    mailer.send(LETTER);
    await(() -> failed() == 2);
    assertThat(waitingForSeconds()).isBetween(1.0, 10.0);

    mail.start();
    doNow();

    assertThat(mail.awaitLetters(2)).isTrue();
    await(() -> queued() == 0);
    assertThat(log).contains("the mail server did not take it").doesNotContain("ada@example.org");
  }

  @Test
  void a_letter_that_is_of_no_use_any_more_is_given_up(CapturedOutput log) {
    mail.close();
    mailer.send(LETTER.within(Duration.ofSeconds(9)));

    await(() -> log.getOut().contains("'An invitation' is given up"));
    await(() -> queued() == 0);
    assertThat(log).contains("for PT9S it could not be sent").doesNotContain("ada@example.org");
  }

  @Test
  void the_pauses_between_tries_grow_to_an_hour() {
    assertThat(Delivery.pause(0)).isEqualTo(Duration.ofSeconds(10));
    assertThat(Delivery.pause(3)).isEqualTo(Duration.ofSeconds(80));
    assertThat(Delivery.pause(500)).isEqualTo(Duration.ofHours(1));
  }

  private long queued() {
    return count("true");
  }

  private long failed() {
    return count("consecutive_failures = 1 AND NOT picked");
  }

  private long count(String condition) {
    return database
        .sql(
            "SELECT count(*) FROM platform.scheduled_tasks"
                + " WHERE task_name = 'platform.send-letter' AND "
                + condition)
        .query(Long.class)
        .single();
  }

  private double waitingForSeconds() {
    return database
        .sql(
            """
            SELECT extract(epoch FROM max(execution_time) - now()) FROM platform.scheduled_tasks
            WHERE task_name = 'platform.send-letter'
            """)
        .query(Double.class)
        .single();
  }

  private void doNow() {
    database
        .sql(
            """
            UPDATE platform.scheduled_tasks SET execution_time = now()
            WHERE task_name = 'platform.send-letter'
            """)
        .update();
  }
}
