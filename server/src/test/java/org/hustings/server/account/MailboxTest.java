package org.hustings.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxTest {
  @ParameterizedTest
  @CsvSource({
    "ann@example.org, ANN@Example.ORG, true",
    "ann@example.org, ann+2@example.org, true",
    "ann+1@example.org, ann+2@example.org, true",
    "ann.lee@example.org, annlee@example.org, false",
    "ann.lee@gmail.com, a.n.nlee+x@googlemail.com, true",
    "ann@yahoo.co.uk, ann-shop@yahoo.co.uk, true",
    "ann@example.org, ann-shop@example.org, false",
    "ann@example.org, ann@example.com, false",
    "+ann@example.org, +bob@example.org, false"
  })
  void addresses_of_one_mailbox_are_one_persons(String one, String other, boolean same) {
    assertThat(Mailbox.of(one).equals(Mailbox.of(other))).isEqualTo(same);
  }
}
