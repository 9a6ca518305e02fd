package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A server that sends letters started with a sender that does not exist, and with links to
/// localhost in them.
class UnchangedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none                         | https://vote.example.org  | mail-from is not set",
        "no-reply@hustings.invalid    | https://vote.example.org  | mail-from is"
            + " no-reply@hustings.inv",
        "votes@example.org            | ''                        | address is not set",
        "votes@example.org            | vote.example.org          | https://host is expected",
        "votes@example.org            | https://example.org/vote  | without a path",
        "votes@example.org            | https://hustings.invalid  | which does not exist",
      })
  void what_was_left_as_it_was_is_refused(String mailFrom, String address, String told) {
    assertThatThrownBy(() -> Unchanged.refuse(mailFrom, address))
        .isInstanceOf(UserFault.class)
        .hasMessageContaining(told);
  }

  @Test
  void both_that_are_missing_are_told_at_once() {
    assertThatThrownBy(() -> Unchanged.refuse(null, ""))
        .hasMessageContainingAll("mail-from is not set", "address is not set");
  }

  @Test
  void what_the_operator_chose_is_taken() {
    assertThatCode(() -> Unchanged.refuse("votes@example.org", "https://vote.example.org"))
        .doesNotThrowAnyException();
    assertThatCode(() -> Unchanged.refuse("votes@example.org", "http://192.0.2.7:8080"))
        .doesNotThrowAnyException();
  }
}
