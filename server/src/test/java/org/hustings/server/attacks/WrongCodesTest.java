package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.hustings.server.ServerTest;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Wrong codes from an address that many people share, to keep the others from voting.
class WrongCodesTest extends ServerTest {
  @Autowired private SaltmarshBallot ballot;

  @BeforeAll
  void open_the_ballot() {
    ballot.open(20);
    clock.moveTo(Saltmarsh.OPENS.plusSeconds(36_000));
  }

  @Test
  void they_lock_out_nobody_with_a_right_code_from_the_same_address() {
    for (int tried = 0; tried < 25; tried++) {
      HttpResponse<String> wrong = enter(SecurityCode.draw());
      assertThat(wrong.statusCode()).isEqualTo(tried < 20 ? 422 : 429);
    }

    HttpResponse<String> right = enter(ballot.code(1));

    assertThat(right.headers().firstValue("location")).hasValue("/vote/papers");
    assertThat(enter(SecurityCode.draw()).statusCode()).isEqualTo(429);
  }

  private HttpResponse<String> enter(SecurityCode code) {
    return visitorFrom("127.0.0.20")
        .post("/vote", Map.of("part1", code.part1(), "part2", code.part2()));
  }
}
