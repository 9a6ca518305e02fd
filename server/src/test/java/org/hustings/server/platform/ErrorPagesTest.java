package org.hustings.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.hustings.server.ServerTest;
import org.junit.jupiter.api.Test;

class ErrorPagesTest extends ServerTest {
  @Test
  void an_address_that_leads_nowhere_is_said_to_in_the_frame() {
    HttpResponse<String> page = page("/no-such-page");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body())
        .contains("<h1>There is nothing at this address</h1>", "<nav", "To the first page");
  }

  @Test
  void a_form_that_lost_its_token_is_told_to_load_the_page_again() {
    HttpResponse<String> page = visitor().post("/sign-in", Map.of("address", "a@example.org"));

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("load it again");
  }

  @Test
  void a_request_that_lacks_something_is_answered_in_words() {
    HttpResponse<String> page = page("/sign-in/link");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("<h1>This cannot be used</h1>");
  }

  private HttpResponse<String> page(String path) {
    return visitor()
        .send(
            HttpRequest.newBuilder(visitor().address(path)).header("Accept", "text/html").build());
  }
}
