package org.hustings.server.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether whoever is signed in has just shown that it is them, by a link or a passkey: asked
/// before what would hand an account to whoever sits before an open session.
@Component
public class RecentSignIn {
  private static final Duration RECENT = Duration.ofMinutes(15);
  private static final String AT = "hustings.signed-in-at";

  private final Clock clock;

  RecentSignIn(Clock clock) {
    this.clock = clock;
  }

  /// Takes down that somebody has shown it now, in their session.
  public void shown(HttpServletRequest request) {
    request.getSession().setAttribute(AT, clock.instant().toString());
  }

  public boolean holds(HttpServletRequest request) {
    @Nullable HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(AT) instanceof String at)) {
      return false;
    }
    Instant shown = Instant.parse(at);
    Instant now = clock.instant();
    return !shown.isAfter(now) && now.isBefore(shown.plus(RECENT));
  }
}
