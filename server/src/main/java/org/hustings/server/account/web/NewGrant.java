package org.hustings.server.account.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.hustings.server.account.Grants;
import org.hustings.server.account.People;
import org.hustings.server.account.Role;
import org.hustings.server.platform.EmailAddress;
import org.hustings.words.Words;

/// The form in which the returning officer names somebody for a role: by their number on the
/// register, or by name and address for a new person.
public record NewGrant(Role role, String number, String name, String address) {
  static final NewGrant EMPTY = new NewGrant(Role.STAFF, "", "", "");

  public NewGrant {
    role = Objects.requireNonNullElse(role, Role.STAFF);
    number = Objects.requireNonNullElse(number, "").strip();
    name = Objects.requireNonNullElse(name, "").strip();
    address = EmailAddress.kept(Objects.requireNonNullElse(address, "").strip());
  }

  /// Whether the role is for somebody on a register.
  public boolean isNumbered() {
    return !number.isEmpty();
  }

  /// What is wrong, by field; empty if it can be done.
  ///
  /// @param people who may be found by a number
  Map<String, String> faults(People people, Words words) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (!Grants.GIVEN.contains(role)) {
      faults.put("number", words.say("account-staff.roles.no-role"));
    } else if (isNumbered()) {
      if (!name.isEmpty() || !address.isEmpty()) {
        faults.put("number", words.say("account-staff.roles.both"));
      } else if (people.numbered(number).isEmpty()) {
        faults.put("number", words.say("account-staff.roles.no-number", "number", number));
      }
    } else {
      if (name.isEmpty()) {
        faults.put("name", words.say("account-staff.roles.no-name"));
      }
      if (!EmailAddress.isOne(address)) {
        faults.put("address", words.say("account-staff.roles.no-address"));
      }
    }
    return faults;
  }
}
