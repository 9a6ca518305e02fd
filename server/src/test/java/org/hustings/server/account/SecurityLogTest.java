package org.hustings.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SecurityLogTest extends ServerTest {
  @Test
  void who_signed_in_and_what_was_refused_is_in_the_log_and_no_token(CapturedOutput log) {
    Visitor scrutineer = signedIn(Role.SCRUTINEER);
    scrutineer.submit("/account", "/staff/elections", Map.of());
    visitor().submit("/sign-in", "/sign-in/link", Map.of("token", "never-was"));

    assertThat(log.getAll())
        .contains("signed in: person:")
        .contains("refused: POST /staff/elections to person:")
        .contains("refused: a sign-in link")
        .doesNotContain("never-was", "token=");
  }
}
