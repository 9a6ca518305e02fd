package org.hustings.server.dispatch.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.hustings.server.platform.MailServer;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class TestLettersTest {
  private static final List<Tester> TESTERS =
      List.of(new Tester("Ines Falk", "ines@example.org", List.of("council")));

  private final TestLetters letters =
      new TestLetters(new MailServer(new JavaMailSenderImpl()), "votes@example.org");

  @Test
  void a_letter_that_is_to_no_tester_is_not_sent_on() throws MessagingException {
    assertThat(send("To: somebody@example.org\nSubject: TEST: Your ballot\n\nVote.")).isFalse();
    assertThat(send("To: ines@example.org, b@example.org\nSubject: TEST: Your ballot\n\nVote."))
        .isFalse();
    assertThat(send("To: ines@example.org\nBcc: b@example.org\nSubject: TEST: A\n\nVote."))
        .isFalse();
  }

  @Test
  void a_letter_that_does_not_say_that_it_is_a_test_is_not_sent_on() throws MessagingException {
    assertThat(send("To: ines@example.org\nSubject: Your ballot\n\nVote.")).isFalse();
    assertThat(send("To: ines@example.org\n\nVote.")).isFalse();
  }

  private boolean send(String letter) throws MessagingException {
    String base64 = Base64.getEncoder().encodeToString(letter.getBytes(StandardCharsets.UTF_8));
    return letters.send(base64, TESTERS).isPresent();
  }
}
