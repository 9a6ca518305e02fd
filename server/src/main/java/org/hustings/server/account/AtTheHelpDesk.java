package org.hustings.server.account;

import java.util.Map;
import org.springframework.stereotype.Component;

/// The right to answer electors who ring: of the help desk, and of the officials whom it works for.
/// Whoever has an interest in the election that the address names does not have it there.
@Component
public final class AtTheHelpDesk extends PersonalRight {
  private final Roles roles;
  private final Interests interests;

  AtTheHelpDesk(Roles roles, Interests interests) {
    this.roles = roles;
    this.interests = interests;
  }

  @Override
  protected boolean allows(SignedIn person, Map<String, String> address) {
    return (roles.holds(person, Role.HELP_DESK) || roles.isOfficial(person))
        && !interests.bar(person.id(), address);
  }
}
