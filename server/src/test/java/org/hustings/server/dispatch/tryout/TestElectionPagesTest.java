package org.hustings.server.dispatch.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.dispatch.Heathland;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The page of a test election, on a server that was started by no command that could hold one.
class TestElectionPagesTest extends ServerTest {
  private static final String PAGE = "/staff/elections/heathland-2020/test";

  @Autowired private Heathland heathland;
  private Visitor officer = visitor();

  @BeforeEach
  void begin() {
    begin_with_empty_tables();
    heathland.publish();
    officer = signedIn(Role.RETURNING_OFFICER);
  }

  @Test
  void nobody_but_officials_comes_to_it() {
    assertThat(get(PAGE).statusCode()).isIn(302, 403);
    assertThat(signedIn(Role.SCRUTINEER).get(PAGE).statusCode()).isEqualTo(403);
  }

  @Test
  void a_server_that_holds_none_says_so_and_offers_no_form() {
    assertThat(officer.get(PAGE).body())
        .contains("Try it: a test election", "This server was not started by")
        .doesNotContain("name=\"address1\"");
  }

  @Test
  void what_is_wrong_with_a_tester_is_said_at_its_place() {
    String page =
        officer
            .submit(
                "/staff/elections/heathland-2020/see-first",
                PAGE,
                Map.of("name1", "Ines", "address1", "nowhere", "contest1", "council"))
            .body();
    assertThat(page).contains("Tester 1 has no e-mail address", "Error: Try it");
  }

  @Test
  void a_test_that_is_gone_is_not_gone_on_with() {
    String seen = "/staff/elections/heathland-2020/see-first";
    assertThat(officer.submit(seen, PAGE + "/go-on", Map.of("press", "COUNT")).body())
        .contains("There is no test election any more");
    assertThat(officer.submit(seen, PAGE + "/throw-away", Map.of()).body())
        .contains("Tick that nobody needs it any more");
    assertThat(officer.get(PAGE + "/packs/1.pdf").statusCode()).isEqualTo(404);
  }
}
