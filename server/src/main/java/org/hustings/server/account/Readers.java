package org.hustings.server.account;

import java.util.Map;
import org.springframework.stereotype.Component;

/// The right to read what is not public: of the returning officer, their staff and the scrutineer. Whoever has an
/// interest in the election that the address names does not have it there.
@Component
public final class Readers extends PersonalRight {
  private final Roles roles;
  private final Interests interests;

  Readers(Roles roles, Interests interests) {
    this.roles = roles;
    this.interests = interests;
  }

  @Override
  protected boolean allows(SignedIn person, Map<String, String> address) {
    return (roles.isOfficial(person) || roles.holds(person, Role.SCRUTINEER))
        && !interests.bar(person.id(), address);
  }
}
