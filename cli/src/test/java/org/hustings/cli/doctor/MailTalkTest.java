package org.hustings.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is wrong between us and a mail server is named by its part.
class MailTalkTest {
  private static final String MAIL = "spring.mail.properties.mail.smtp.";

  @Test
  void a_letter_arrives_and_the_talk_is_told_without_the_password() {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.start();
    try {
      server.setUser("votes", "secret-of-votes");
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      Map<String, Object> settings = settings("127.0.0.1", server.getSmtp().getPort());
      settings.put("spring.mail.username", "votes");
      settings.put("spring.mail.password", "secret-of-votes");
      settings.put(MAIL + "auth", true);

      Finding sent =
          new MailTalk(settings, new PrintStream(said, true, StandardCharsets.UTF_8))
              .send("votes@example.org", "me@example.org");

      assertThat(sent.outcome()).as(sent.words()).isEqualTo(Finding.Outcome.GOOD);
      assertThat(server.getReceivedMessages()).hasSize(1);
      assertThat(said.toString(StandardCharsets.UTF_8))
          .contains("MAIL FROM:<votes@example.org>", "RCPT TO:<me@example.org>")
          .doesNotContain("secret-of-votes", "AHZvdGVz");

      settings.put("spring.mail.password", "wrong");
      assertThat(found(settings)).contains("the user or the password was refused");
    } finally {
      server.stop();
    }
  }

  @Test
  void the_part_that_fails_is_named() throws IOException {
    assertThat(found(settings("mail.invalid", 25))).contains("no machine has the name");
    assertThat(found(settings("127.0.0.1", 1))).contains("nothing listens at 127.0.0.1:1");
  }

  @Test
  void a_server_that_offers_no_starttls_is_told_as_that() throws IOException {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.start();
    try {
      Map<String, Object> settings = settings("127.0.0.1", server.getSmtp().getPort());
      settings.put(MAIL + "starttls.enable", true);
      settings.put(MAIL + "starttls.required", true);
      assertThat(found(settings)).contains("offers no STARTTLS, which is demanded");
    } finally {
      server.stop();
    }
  }

  @Test
  void what_is_no_tls_is_told_as_that() throws IOException {
    try (ServerSocket plain = new ServerSocket(0)) {
      Thread.startVirtualThread(() -> {
        try (Socket line = plain.accept()) {
          line.getOutputStream().write("220 no TLS here\r\n".getBytes(StandardCharsets.US_ASCII));
          line.getInputStream().read();
        } catch (IOException e) {
          // the other side has gone
        }
      });
      Map<String, Object> settings = settings("127.0.0.1", plain.getLocalPort());
      settings.put(MAIL + "ssl.enable", true);
      assertThat(found(settings)).contains("TLS with 127.0.0.1");
    }
  }

  private static String found(Map<String, Object> settings) {
    Finding finding = new MailTalk(settings, null).greet();
    assertThat(finding.outcome()).isEqualTo(Finding.Outcome.BAD);
    return finding.words();
  }

  private static Map<String, Object> settings(String host, int port) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("spring.mail.host", host);
    settings.put("spring.mail.port", port);
    return settings;
  }
}
