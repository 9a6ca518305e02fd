package org.hustings.server.account;

import java.io.Serializable;
import java.security.Principal;
import org.hustings.server.audit.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/// Somebody who is signed in. A controller takes it as a parameter marked
/// `@AuthenticationPrincipal`, null for the public. It says who, not what they may do: ask `Roles`
/// for that, at the moment of the act.
public record SignedIn(String person, String name) implements Principal, Serializable {
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
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn person
        ? person
        : null;
  }
}
