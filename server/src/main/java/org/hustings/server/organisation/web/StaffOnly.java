package org.hustings.server.organisation.web;

import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may see the register and who may change it: the returning officer and their staff both, a
/// scrutineer only the former and no addresses, a unit's officers only its own members.
@Component
class StaffOnly {
  private final Roles roles;

  StaffOnly(Roles roles) {
    this.roles = roles;
  }

  boolean mayReadOf(@Nullable SignedIn person, UnitId unit) {
    return mayWrite(person) || roles.holds(person, Role.OFFICER, unit.slug());
  }

  boolean mayRead(@Nullable SignedIn person) {
    return mayWrite(person) || roles.holds(person, Role.SCRUTINEER);
  }

  boolean mayWrite(@Nullable SignedIn person) {
    return roles.isOfficial(person);
  }
}
