package org.hustings.server.organisation.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusGuessTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "deceased",
        "Resigned",
        "Lapsed",
        "lapsed - non payment",
        "Expired",
        "not renewed",
        "non-member",
        "Not a member",
        "ex-member",
        "Cancelled",
        "former member"
      })
  void whoever_has_gone_is_no_member(String status) {
    assertThat(StatusGuess.isMember(status)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "active",
        "Current",
        "Honorary Life",
        "Concession",
        "non-voting member",
        "Student",
        "paid",
        "Grace"
      })
  void whoever_has_another_status_is_one(String status) {
    assertThat(StatusGuess.isMember(status)).isTrue();
  }
}
