package org.hustings.server.organisation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import org.hustings.server.account.Grant;
import org.hustings.server.account.GrantSource;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.springframework.stereotype.Component;

/// Who holds a role in a unit today may act for it.
@Component
class OfficerGrants implements GrantSource {

  private final OfficerRows officers;
  private final Today today;

  OfficerGrants(OfficerRows officers, Today today) {
    this.officers = officers;
    this.today = today;
  }

  @Override
  public Set<Grant> grantsOf(PersonId person) {
    return offices(person).stream()
        .filter(officer -> officer.holdsOn(today.day()))
        .map(officer -> new Grant(Role.OFFICER, officer.unit().slug()))
        .collect(toUnmodifiableSet());
  }

  private List<Officer> offices(PersonId person) {
    return switch (person.register()) {
      case MemberRegister.NAME ->
          MemberNumber.isNumber(person.reference())
              ? officers.ofMember(new MemberNumber(person.reference()))
              : List.of();
      case OfficerRegister.NAME ->
          OfficerRegister.id(person.reference()).flatMap(officers::find).stream().toList();
      default -> List.of();
    };
  }
}
