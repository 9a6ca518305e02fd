package org.hustings.server.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.hustings.server.platform.Aside;
import org.hustings.words.Message;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses whatever is sent to a server that stands aside: a vote that were taken here would be
/// missing where the election is counted. Only what changes nothing goes through.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class NothingTaken extends OncePerRequestFilter {
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  private final Aside aside;
  private final BarePages pages;

  NothingTaken(Aside aside, BarePages pages) {
    this.aside = aside;
    this.pages = pages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!aside.isOn() || HARMLESS.contains(request.getMethod())) {
      chain.doFilter(request, response);
      return;
    }
    pages.write(
        request,
        response,
        HttpStatus.SERVICE_UNAVAILABLE.value(),
        Message.of("platform.aside.refused"),
        Message.of("platform.aside.sentence"),
        null);
  }
}
