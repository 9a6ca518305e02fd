package org.hustings.server.organisation.member;

import java.util.List;
import java.util.Optional;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Register;
import org.hustings.server.account.Registered;
import org.hustings.server.organisation.MemberNumber;
import org.springframework.stereotype.Component;

/// Members sign in at the address that the register has for them. One who has left does not.
@Component
public class MemberRegister implements Register {
  public static final String NAME = "member";

  private final Members members;

  MemberRegister(Members members) {
    this.members = members;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Registered> at(String address) {
    return members.at(address).stream().flatMap(member -> registered(member).stream()).toList();
  }

  @Override
  public Optional<Registered> find(String reference) {
    return MemberNumber.isNumber(reference)
        ? members.find(new MemberNumber(reference)).flatMap(MemberRegister::registered)
        : Optional.empty();
  }

  private static Optional<Registered> registered(Member member) {
    String email = member.email();
    return email == null || member.status().equals(Member.LEFT)
        ? Optional.empty()
        : Optional.of(
            new Registered(new PersonId(NAME, member.number().value()), member.name(), email));
  }
}
