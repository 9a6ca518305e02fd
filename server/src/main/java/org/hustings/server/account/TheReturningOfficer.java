package org.hustings.server.account;

import java.util.Map;
import org.springframework.stereotype.Component;

/// The right of the returning officer alone. Whoever has an
/// interest in the election that the address names does not have it there.
@Component
public final class TheReturningOfficer extends PersonalRight {
  private final Roles roles;
  private final Interests interests;

  TheReturningOfficer(Roles roles, Interests interests) {
    this.roles = roles;
    this.interests = interests;
  }

  @Override
  protected boolean allows(SignedIn person, Map<String, String> address) {
    return roles.holds(person, Role.RETURNING_OFFICER)
        && !interests.bar(person.id(), address);
  }
}
