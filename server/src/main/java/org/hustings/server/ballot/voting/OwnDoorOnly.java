package org.hustings.server.ballot.voting;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps what belongs to a voter between them and this site: no copy of a page is stored on the way
/// or in the browser, no address with a code is told to anybody, and a form that another site sends
/// is refused, above all one with a code that is not the voter's own.
@Component
class OwnDoorOnly extends OncePerRequestFilter {
  private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.equals("/vote") && !path.startsWith("/vote/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex");
    // browsers too old to say where a form comes from have the cookie's rule and the guard
    @Nullable String from = request.getHeader("Sec-Fetch-Site");
    if ("POST".equals(request.getMethod()) && from != null && !FROM_HERE.contains(from)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    chain.doFilter(request, response);
  }
}
