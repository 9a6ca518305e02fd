package org.hustings.server.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.RecentSignIn;
import org.hustings.server.account.Registered;
import org.hustings.server.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Begins and ends the sessions of those who sign in. Sessions lie in the database.
@Component
public class Sessions {
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final RecentSignIn recent;

  Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, RecentSignIn recent) {
    this.sessions = sessions;
    this.recent = recent;
  }

  /// Signs this person in, in a session that is new, whatever the browser sent.
  public void begin(Registered person, HttpServletRequest request, HttpServletResponse response) {
    @Nullable HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication(person));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    recent.shown(request);
  }

  /// Ends every session of this person, on every device.
  public void endAll(SignedIn person) {
    endAll(person.id(), "");
  }

  /// Ends every session of this person but the one of this id.
  public void endAll(PersonId person, String but) {
    sessions.findByPrincipalName(person.toString()).keySet().stream()
        .filter(session -> !session.equals(but))
        .forEach(sessions::deleteById);
  }

  static Authentication authentication(Registered person) {
    SignedIn who = new SignedIn(person.id().toString(), person.name());
    return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
  }
}
