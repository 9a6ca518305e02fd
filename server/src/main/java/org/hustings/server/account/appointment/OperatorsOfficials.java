package org.hustings.server.account.appointment;

import org.hustings.server.account.Grants;
import org.hustings.server.account.People;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Invites the two officials whom the operator names in the settings. Each takes the role by a link
/// of their own; who was named before is not named again.
@Component
class OperatorsOfficials implements ApplicationRunner {
  private static final Actor OPERATOR = Actor.command("serve");

  private final Appointments appointments;
  private final Grants grants;
  private final People people;
  private final Words words;
  private final String returningOfficer;
  private final String secondOfficial;

  OperatorsOfficials(
      Appointments appointments,
      Grants grants,
      People people,
      Catalogue catalogue,
      @Value("${hustings.returning-officer:}") String returningOfficer,
      @Value("${hustings.second-official:}") String secondOfficial) {
    this.appointments = appointments;
    this.grants = grants;
    this.people = people;
    this.words = catalogue.in(Language.ENGLISH);
    this.returningOfficer = returningOfficer.strip();
    this.secondOfficial = secondOfficial.strip();
  }

  @Override
  public void run(ApplicationArguments arguments) {
    name(Role.RETURNING_OFFICER, "account-staff.operator.returning-officer", returningOfficer);
    name(Role.STAFF, "account-staff.operator.second-official", secondOfficial);
  }

  private void name(Role role, String called, String address) {
    if (!address.isEmpty() && !holds(role, address)) {
      appointments.name(role, words.say(called), address, OPERATOR);
    }
  }

  private boolean holds(Role role, String address) {
    return grants.held().stream()
        .filter(held -> held.role() == role)
        .flatMap(held -> people.find(held.person()).stream())
        .anyMatch(held -> held.address().equalsIgnoreCase(address));
  }
}
