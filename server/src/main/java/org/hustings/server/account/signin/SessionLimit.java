package org.hustings.server.account.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session twelve hours after its beginning, however busy it is.
public final class SessionLimit extends OncePerRequestFilter {
  private static final Duration LIMIT = Duration.ofHours(12);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws ServletException, IOException {
    @Nullable HttpSession session = request.getSession(false);
    // by the machine's clock: the session's own times are, and the demo's clock may jump
    if (session != null
        && Instant.ofEpochMilli(session.getCreationTime()).plus(LIMIT).isBefore(Instant.now())) {
      session.invalidate();
    }
    next.doFilter(request, response);
  }
}
