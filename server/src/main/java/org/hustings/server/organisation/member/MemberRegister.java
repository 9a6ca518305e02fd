package org.hustings.server.organisation.member;

import java.util.List;
import java.util.Optional;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Register;
import org.hustings.server.account.Registered;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.springframework.stereotype.Component;

/// Members sign in at the address that the register has for them. One who has left does not.
@Component
public class MemberRegister implements Register {
  public static final String NAME = "member";

  private final Members members;
  private final Today today;

  MemberRegister(Members members, Today today) {
    this.members = members;
    this.today = today;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isNumbered() {
    return true;
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

  @Override
  public void readdress(String reference, Readdressing change) {
    members.readdress(
        new MemberNumber(reference),
        change.address(),
        new Provenance(change.by(), "the member", today.day(), change.reason()));
  }

  private static Optional<Registered> registered(Member member) {
    String email = member.email();
    return email == null || member.hasLeft()
        ? Optional.empty()
        : Optional.of(
            new Registered(new PersonId(NAME, member.number().value()), member.name(), email));
  }
}
