package org.hustings.server.slate.web;

import java.util.Map;
import java.util.Objects;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.platform.AddressedArgument;
import org.hustings.server.slate.Groups;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;

/// The campaign group that `{group}` names with whoever acts for it, where `ActingForGroup` lets
/// them in.
@Component
class ActingArgument extends AddressedArgument<Acting> {
  private final Groups groups;
  private final Roles roles;

  ActingArgument(Groups groups, Roles roles) {
    super(Acting.class);
    this.groups = groups;
    this.roles = roles;
  }

  @Override
  protected Acting named(Map<String, String> address, NativeWebRequest request) {
    SignedIn person = Objects.requireNonNull(SignedIn.here());
    return new Acting(
        Acting.named(address.getOrDefault("group", ""), groups::find),
        person,
        roles.holds(person, Role.RETURNING_OFFICER));
  }
}
