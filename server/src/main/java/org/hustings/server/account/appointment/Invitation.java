package org.hustings.server.account.appointment;

import java.time.Instant;
import java.util.Objects;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Registered;
import org.hustings.server.account.Role;
import org.jspecify.annotations.Nullable;

/// A role that waits at an address for whoever follows the link in its letter.
///
/// @param invitedBy who gives the role, as the audit log names them
/// @param confirmedBy the second person; null for the operator's, and while one is wanted
/// @param openedAt since when it can be taken; null while a second person is wanted
/// @param ended whether it was taken or withdrawn
public record Invitation(
    long id,
    Role role,
    String name,
    String address,
    String invitedBy,
    @Nullable String confirmedBy,
    @Nullable Instant openedAt,
    boolean ended) {
  static final String REGISTER = "invitation";

  PersonId person() {
    return new PersonId(REGISTER, Long.toString(id));
  }

  Registered registered() {
    return new Registered(person(), name, address);
  }

  /// Since when it can be taken.
  ///
  /// @throws NullPointerException while a second person is wanted
  public Instant opened() {
    return Objects.requireNonNull(openedAt);
  }

  /// Whether the operator named this person in the settings.
  public boolean isOperators() {
    return invitedBy.startsWith("command:");
  }
}
