package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.hustings.server.SecondNode;
import org.hustings.server.ServerTest;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Whoever listens on the line, or holds a neighbouring host of the organisation's, and wants a
/// session or a code. The site is told its address by `--address https://…` and believes no proxy.
class CookiesTest extends ServerTest {
  @Autowired private ApplicationContext first;
  @Autowired private SaltmarshBallot ballot;
  private SecondNode node;

  @BeforeAll
  void start_a_node_at_an_https_address() {
    ballot.open(5);
    clock.moveTo(Saltmarsh.OPENS.plusSeconds(36_000));
    node = SecondNode.beside(first, Map.of("hustings.address", "https://vote.example.org"));
  }

  @AfterAll
  void stop_it() {
    node.close();
  }

  @Test
  void every_cookie_is_secure_of_this_very_host_and_for_no_script() {
    HttpResponse<String> session = node.visitor().get("/sign-in");
    HttpResponse<String> language = node.visitor().get("/?lang=cy");
    HttpResponse<String> code =
        node.visitor()
            .post(
                "/vote", Map.of("part1", ballot.code(1).part1(), "part2", ballot.code(1).part2()));

    for (HttpResponse<String> answer : List.of(session, language, code)) {
      assertThat(cookies(answer))
          .isNotEmpty()
          .allSatisfy(cookie ->
              assertThat(cookie)
                  .startsWith("__Host-")
                  .contains("Path=/;", "Secure", "HttpOnly", "SameSite=")
                  .doesNotContain("Domain="));
    }
    assertThat(cookies(code)).anyMatch(cookie -> cookie.contains("SameSite=Strict"));
  }

  @Test
  void browsers_are_told_to_come_by_https_only() {
    assertThat(node.visitor().get("/").headers().firstValue("Strict-Transport-Security"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("max-age=31536000"));
    assertThat(get("/").headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void no_other_site_holds_our_window_or_embeds_what_is_ours() {
    HttpResponse<String> page = get("/");

    assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    assertThat(page.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
  }

  @Test
  void the_page_of_errors_asked_for_by_itself_is_no_fault_of_ours() {
    assertThat(get("/error").statusCode()).isEqualTo(404);
  }

  private static List<String> cookies(HttpResponse<String> answer) {
    return answer.headers().allValues("set-cookie");
  }
}
