package org.hustings.server.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class BounceReportTest {
  private static final String TOKEN = "0123456789abcdef01234567";

  private static Optional<BounceReport> read(String to, String action, String status)
      throws Exception {
    String mail =
        """
        From: MAILER-DAEMON@mx.example
        To: %s
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        I'm sorry to have to inform you.

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; ada@example.org
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; 550 5.1.1 <ada@example.org>:
            user unknown

        --b--
        """
            .formatted(to, action, status);
    return BounceReport.read(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII))));
  }

  @Test
  void a_report_of_failure_tells_which_mail_it_was_and_why() throws Exception {
    assertThat(read("bounces+" + TOKEN + "@example.org", "failed", "5.1.1"))
        .contains(new BounceReport(TOKEN, "5.1.1", "550 5.1.1 <ada@example.org>: user unknown"));
  }

  @Test
  void a_failure_whose_status_begins_with_four_is_not_for_good() throws Exception {
    assertThat(read("bounces+" + TOKEN + "@example.org", "failed", "4.2.2"))
        .hasValueSatisfying(report -> assertThat(report.isPermanent()).isFalse());
  }

  @Test
  void news_that_a_mail_is_going_to_be_late_is_no_bounce() throws Exception {
    assertThat(read("bounces+" + TOKEN + "@example.org", "delayed", "4.2.2")).isEmpty();
  }

  @Test
  void news_that_a_mail_was_delivered_is_no_bounce() throws Exception {
    assertThat(read("bounces+" + TOKEN + "@example.org", "delivered", "2.0.0")).isEmpty();
  }

  @Test
  void a_report_about_no_mail_of_ours_is_none() throws Exception {
    assertThat(read("bounces@example.org", "failed", "5.1.1")).isEmpty();
  }
}
