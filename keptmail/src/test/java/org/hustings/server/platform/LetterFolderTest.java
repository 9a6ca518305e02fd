package org.hustings.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.SimpleMailMessage;

/// The demo's letters, which outlive its process.
class LetterFolderTest {
  @TempDir private Path folder = Path.of("");

  private static void send(KeptMail mail, int number) {
    SimpleMailMessage letter = new SimpleMailMessage();
    letter.setFrom("no-reply@example.org");
    letter.setTo("ada@example.org");
    letter.setSubject("Letter " + number);
    letter.setText("It leads to https://example.org/" + number);
    mail.senderToKeptMail().send(letter);
  }

  @Test
  void letters_of_earlier_runs_are_still_there_in_the_order_in_which_they_came() {
    for (int run = 0; run < 3; run++) {
      try (KeptMail mail = new KeptMail(folder.toString())) {
        assertThat(mail.letters()).hasSize(4 * run);
        for (int number = 1; number <= 4; number++) {
          send(mail, 4 * run + number);
        }
      }
    }
    try (KeptMail mail = new KeptMail(folder.toString())) {
      assertThat(mail.letters())
          .extracting(KeptMail.Letter::subject)
          .containsExactly(
              "Letter 1",
              "Letter 2",
              "Letter 3",
              "Letter 4",
              "Letter 5",
              "Letter 6",
              "Letter 7",
              "Letter 8",
              "Letter 9",
              "Letter 10",
              "Letter 11",
              "Letter 12");
      assertThat(mail.letters().getLast().text()).contains("https://example.org/12");
    }
  }

  @Test
  void without_a_folder_nothing_outlives_the_process() {
    try (KeptMail mail = new KeptMail("")) {
      send(mail, 1);
      assertThat(mail.letters()).hasSize(1);
    }
    try (KeptMail mail = new KeptMail("")) {
      assertThat(mail.letters()).isEmpty();
    }
    assertThat(folder).isEmptyDirectory();
  }
}
