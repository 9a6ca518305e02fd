package org.hustings.server.nomination.web;

import java.util.Map;
import org.hustings.server.account.PersonalRight;
import org.hustings.server.account.SignedIn;
import org.hustings.server.organisation.member.Members;
import org.springframework.stereotype.Component;

/// The right of those who have signed in as members on the register.
@Component
class MembersOnly extends PersonalRight {
  private final Members members;

  MembersOnly(Members members) {
    this.members = members;
  }

  @Override
  protected boolean allows(SignedIn person, Map<String, String> address) {
    return members.of(person.id()).isPresent();
  }
}
