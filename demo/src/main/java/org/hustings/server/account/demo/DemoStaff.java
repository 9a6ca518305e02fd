package org.hustings.server.account.demo;

import java.util.List;
import java.util.Map;
import org.hustings.server.account.DemoPeople;
import org.hustings.server.account.Grants;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The invented people who run the demo's elections.
@Component
@Profile("demo")
@Order(2)
class DemoStaff implements DemoPeople, ApplicationRunner {
  private static final Map<Role, String> PURPOSES =
      Map.of(
          Role.RETURNING_OFFICER, "Returning officer: responsible for the elections",
          Role.STAFF, "Staff: works for the returning officer",
          Role.HELP_DESK, "Help desk: finds whoever rings, sends a ballot again",
          Role.SCRUTINEER, "Scrutineer: reads everything, changes nothing");

  private final Grants grants;

  DemoStaff(Grants grants) {
    this.grants = grants;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (grants.held().isEmpty()) {
      Actor demo = Actor.command("demo");
      grants.give(demo, Role.RETURNING_OFFICER, "Rowan Ashby", "rowan.ashby@example.org");
      grants.give(demo, Role.STAFF, "Sana Okoro", "sana.okoro@example.org");
      grants.give(demo, Role.HELP_DESK, "Hana Moss", "hana.moss@example.org");
      grants.give(demo, Role.SCRUTINEER, "Piotr Nolan", "piotr.nolan@example.org");
    }
  }

  @Override
  public List<DemoPerson> people() {
    return grants.held().stream()
        .map(held -> new DemoPerson(held.person(), PURPOSES.getOrDefault(held.role(), "")))
        .toList();
  }
}
