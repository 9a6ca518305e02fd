package org.hustings.server.account.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hustings.server.account.Role;

/// The form in which the returning officer names somebody for a role.
public record NewGrant(Role role, String name, String address) {
  static final NewGrant EMPTY = new NewGrant(Role.STAFF, "", "");

  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  public NewGrant {
    name = Objects.requireNonNullElse(name, "").strip();
    address = Objects.requireNonNullElse(address, "").strip();
  }

  /// What is wrong, by field; empty if it can be done.
  public Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    if (name.isEmpty()) {
      faults.put("name", "Enter the person's name");
    }
    if (!ADDRESS.matcher(address).matches()) {
      faults.put("address", "Enter an e-mail address, like name@example.com");
    }
    return faults;
  }
}
