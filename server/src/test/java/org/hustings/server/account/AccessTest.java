package org.hustings.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.Map;
import org.hustings.server.ServerTest;
import org.junit.jupiter.api.Test;

class AccessTest extends ServerTest {
  @Test
  void every_page_forbids_what_is_not_from_here() {
    HttpHeaders headers = get("/").headers();

    assertThat(headers.firstValue("content-security-policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
    assertThat(headers.firstValue("referrer-policy")).hasValue("same-origin");
  }

  @Test
  void the_account_page_leads_strangers_to_the_sign_in() {
    assertThat(get("/account").headers().firstValue("location").orElse("")).endsWith("/sign-in");
  }

  @Test
  void a_form_that_is_not_public_asks_strangers_to_sign_in() {
    assertThat(visitor().submit("/sign-in", "/anything", Map.of()).headers().firstValue("location"))
        .hasValueSatisfying(address -> assertThat(address).endsWith("/sign-in"));
  }

  @Test
  void the_session_cookie_is_kept_from_scripts_and_from_other_sites() {
    assertThat(get("/sign-in").headers().firstValue("set-cookie").orElse(""))
        .startsWith("hustings=")
        .contains("HttpOnly", "SameSite=Lax");
  }
}
