package org.hustings.server.account.web;

import org.hustings.server.account.Role;
import org.hustings.words.Message;

/// What the public reads of officials.
final class OfficialWords {
  private OfficialWords() {}

  static Message role(Role role) {
    return switch (role) {
      case RETURNING_OFFICER -> Message.of("account.officials.returning-officer");
      case STAFF -> Message.of("account.officials.staff");
      case HELP_DESK -> Message.of("account.officials.help-desk");
      case SCRUTINEER -> Message.of("account.officials.scrutineer");
      case OFFICER, CANDIDATE, ORGANISER, OBSERVER, TRUSTEE ->
          throw new IllegalArgumentException(role + " is not held for the whole organisation");
    };
  }
}
