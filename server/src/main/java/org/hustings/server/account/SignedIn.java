package org.hustings.server.account;

import java.io.Serializable;
import org.hustings.server.audit.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Somebody who is signed in. A handler takes it as a parameter, null for the public, whom only a
/// handler meets that is allowed to everybody. It says who, not what they may do: that the `Right`
/// of the handler says.
public record SignedIn(String person, String name) implements AuthenticatedPrincipal, Serializable {
  public PersonId id() {
    return PersonId.parse(person);
  }

  /// How the audit log names this person.
  public Actor actor() {
    return id().actor();
  }

  @Override
  public String getName() {
    return person;
  }

  /// Whoever is signed in on this thread.
  public static @Nullable SignedIn here() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn person
        ? person
        : null;
  }
}
