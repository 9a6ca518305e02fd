package org.hustings.server.organisation.officer;

import java.util.List;
import java.util.Optional;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Register;
import org.hustings.server.account.Registered;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Officers whose membership number is not recorded sign in at the address recorded with their
/// office.
@Component
class OfficerRegister implements Register {
  static final String NAME = "officer";

  private final OfficerRows officers;
  private final ObjectProvider<Officers> changing;
  private final Today today;

  OfficerRegister(OfficerRows officers, ObjectProvider<Officers> changing, Today today) {
    this.officers = officers;
    this.changing = changing;
    this.today = today;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Registered> at(String address) {
    return officers.withoutNumberAt(address).stream()
        .flatMap(officer -> registered(officer).stream())
        .toList();
  }

  @Override
  public Optional<Registered> find(String reference) {
    return id(reference).flatMap(officers::find).flatMap(this::registered);
  }

  private Optional<Registered> registered(Officer officer) {
    String email = officer.email();
    return email == null || officer.member() != null || !officer.holdsOn(today.day())
        ? Optional.empty()
        : Optional.of(
            new Registered(new PersonId(NAME, Long.toString(officer.id())), officer.name(), email));
  }

  @Override
  public void readdress(String reference, Readdressing change) {
    changing
        .getObject()
        .readdress(
            id(reference).orElseThrow(),
            change.address(),
            new Provenance(change.by(), "the officer", today.day(), change.reason()));
  }

  static Optional<Long> id(String reference) {
    return reference.matches("[0-9]{1,18}")
        ? Optional.of(Long.parseLong(reference))
        : Optional.empty();
  }
}
