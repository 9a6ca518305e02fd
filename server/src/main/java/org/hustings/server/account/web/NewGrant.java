package org.hustings.server.account.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.hustings.server.account.Role;
import org.hustings.server.platform.EmailAddress;

/// The form in which the returning officer names somebody for a role.
public record NewGrant(Role role, String name, String address) {
  static final NewGrant EMPTY = new NewGrant(Role.STAFF, "", "");

  public NewGrant {
    name = Objects.requireNonNullElse(name, "").strip();
    address = EmailAddress.kept(Objects.requireNonNullElse(address, "").strip());
  }

  /// What is wrong, by field; empty if it can be done.
  public Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    if (name.isEmpty()) {
      faults.put("name", "Enter the person's name");
    }
    if (!EmailAddress.isOne(address)) {
      faults.put("address", "Enter an e-mail address, like name@example.com");
    }
    return faults;
  }
}
