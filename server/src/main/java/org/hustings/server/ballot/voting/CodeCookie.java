package org.hustings.server.ballot.voting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.hustings.server.ballot.AttemptId;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.platform.SiteCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// What a voter's browser carries from page to page: the code, and the attempt by which the vote
/// was cast. No script sees it, no other site has it sent, and it ends with the browser.
final class CodeCookie {
  private static final String CODE = "hustings-code";
  private static final String ATTEMPT = "hustings-attempt";

  private CodeCookie() {}

  static Optional<VotersCode> code(HttpServletRequest request) {
    return SiteCookie.value(request, CODE).flatMap(SecurityCode::parse).map(VotersCode::new);
  }

  static Optional<AttemptId> attempt(HttpServletRequest request) {
    return SiteCookie.value(request, ATTEMPT).flatMap(AttemptId::parse);
  }

  static void give(SecurityCode code, HttpServletRequest request, HttpServletResponse response) {
    set(CODE, code.written(), request, response);
    remove(ATTEMPT, request, response);
  }

  static void give(AttemptId attempt, HttpServletRequest request, HttpServletResponse response) {
    set(ATTEMPT, attempt.value(), request, response);
  }

  static void takeAway(HttpServletRequest request, HttpServletResponse response) {
    remove(CODE, request, response);
    remove(ATTEMPT, request, response);
  }

  private static void set(
      String name, String value, HttpServletRequest request, HttpServletResponse response) {
    write(cookie(name, value, request), response);
  }

  private static void remove(
      String name, HttpServletRequest request, HttpServletResponse response) {
    write(cookie(name, "", request).maxAge(Duration.ZERO), response);
  }

  private static ResponseCookie.ResponseCookieBuilder cookie(
      String name, String value, HttpServletRequest request) {
    return SiteCookie.of(request, name, value).sameSite("Strict");
  }

  private static void write(
      ResponseCookie.ResponseCookieBuilder cookie, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }
}
