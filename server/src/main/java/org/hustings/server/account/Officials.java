package org.hustings.server.account;

import java.util.Map;
import org.springframework.stereotype.Component;

/// The right of those who work on the elections: the returning officer and their staff. Whoever has an
/// interest in the election that the address names does not have it there.
@Component
public final class Officials extends PersonalRight {
  private final Roles roles;
  private final Interests interests;

  Officials(Roles roles, Interests interests) {
    this.roles = roles;
    this.interests = interests;
  }

  @Override
  protected boolean allows(SignedIn person, Map<String, String> address) {
    return roles.isOfficial(person)
        && !interests.bar(person.id(), address);
  }
}
