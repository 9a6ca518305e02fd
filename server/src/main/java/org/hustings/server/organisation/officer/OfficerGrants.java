package org.hustings.server.organisation.officer;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.server.account.Grant;
import org.hustings.server.account.GrantSource;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.member.MemberRegister;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.Link;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Who holds a role in a unit today may act for it.
@Component
class OfficerGrants implements GrantSource {
  private final OfficerRows officers;
  private final Units units;
  private final Today today;

  OfficerGrants(OfficerRows officers, Units units, Today today) {
    this.officers = officers;
    this.units = units;
    this.today = today;
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.OFFICER);
  }

  @Override
  public Set<Grant> grantsOf(PersonId person) {
    return offices(person).stream()
        .filter(officer -> officer.holdsOn(today.day()))
        .map(officer -> new Grant(Role.OFFICER, officer.unit().slug()))
        .collect(toUnmodifiableSet());
  }

  @Override
  public Optional<Link> linkTo(Grant grant, Words words) {
    return grant.role() == Role.OFFICER
        ? units
            .find(new UnitId(grant.scope()))
            .map(unit ->
                new Link(
                    words.say("organisation.links.unit", "unit", unit.fullName()),
                    "/units/" + unit.id()))
        : Optional.empty();
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
