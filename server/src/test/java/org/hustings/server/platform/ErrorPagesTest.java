package org.hustings.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
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
  void whoever_sends_a_form_and_says_not_what_they_read_is_answered_with_a_page() {
    HttpResponse<String> page =
        visitor()
            .send(
                HttpRequest.newBuilder(visitor().address("/sign-in"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("address=a"))
                    .build());

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
  }

  @Test
  void a_request_that_lacks_something_is_answered_in_words() {
    HttpResponse<String> page = page("/sign-in/link");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("<h1>This cannot be used</h1>");
  }

  @Test
  void an_error_page_shows_the_way_of_whoever_is_signed_in() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(officer.address("/no-such-page")).header("Accept", "text/html");

    assertThat(officer.send(request.build()).body())
        .contains("There is nothing at this address", "<a href=\"/account\"", "Appointee 0")
        .doesNotContain("href=\"/sign-in\"");
    assertThat(page("/no-such-page").body()).contains("href=\"/sign-in\"");
  }

  @Test
  void a_form_larger_than_any_is_refused_as_too_large() throws IOException {
    String body = "address=" + "x".repeat(3 * 1024 * 1024);
    String answer =
        overASocket(
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n"
                + "Content-Length: "
                + body.length()
                + "\r\n\r\n"
                + body);

    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("This is too large");
  }

  /// As a client does that sends everything first and reads then, whatever it is told meanwhile.
  private String overASocket(String request) throws IOException {
    try (Socket socket = new Socket("localhost", visitor().address("/").getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private HttpResponse<String> page(String path) {
    return visitor()
        .send(
            HttpRequest.newBuilder(visitor().address(path)).header("Accept", "text/html").build());
  }
}
