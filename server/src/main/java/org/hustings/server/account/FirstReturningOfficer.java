package org.hustings.server.account;

import org.hustings.server.audit.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Makes the person whom the operator names returning officer, where there is none to name one.
@Component
class FirstReturningOfficer implements ApplicationRunner {
  private final Grants grants;
  private final String address;

  FirstReturningOfficer(Grants grants, @Value("${hustings.returning-officer:}") String address) {
    this.grants = grants;
    this.address = address;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    boolean named = grants.held().stream().anyMatch(held -> held.role() == Role.RETURNING_OFFICER);
    if (!named && !address.isBlank()) {
      grants.give(
          Actor.command("serve"), Role.RETURNING_OFFICER, "Returning officer", address.strip());
    }
  }
}
