package org.hustings.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RehearsalCookiesTest {
  @Test
  void a_cookie_of_a_test_has_another_name_than_the_sites() {
    assertThat(RehearsalCookies.named("test-", "hustings=1; Path=/"))
        .isEqualTo("test-hustings=1; Path=/");
    assertThat(RehearsalCookies.named("test-", "__Host-hustings=1; Secure"))
        .isEqualTo("__Host-test-hustings=1; Secure");
  }
}
