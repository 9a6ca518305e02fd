package org.hustings.server.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.Role;
import org.hustings.server.result.CountingHouse;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ObserverPagesTest extends ServerTest {
  private static final String PAGE = "/elections/" + Saltmarsh.ELECTION + "/observe";

  @Autowired private CountingHouse house;
  @Autowired private ElectionRoles roles;
  private Visitor observer = visitor();
  private Visitor trustee = visitor();

  @BeforeAll
  void everybody_has_voted() {
    house.open(40, "", "");
    house.everybodyVotes(7);
    observer = watcher(Role.OBSERVER, "Ada Alder");
    trustee = watcher(Role.TRUSTEE, "");
  }

  private Visitor watcher(Role role, String candidate) {
    return signedIn(
        roles.give(
            Saltmarsh.RETURNING_OFFICER,
            role,
            Saltmarsh.ELECTION.slug(),
            candidate,
            "Wat " + role,
            role + "@example.org"));
  }

  @Test
  void an_observer_sees_how_many_voted_by_the_hour_and_nobodys_name() {
    String page = observer.get(PAGE).body();
    assertThat(page).containsPattern("online: (?:[0-9]+|a few)");
    house.electors().forEach(elector -> assertThat(page).doesNotContain(elector.name()));
    for (String closed : new String[] {"/roll", "/roll.csv", "/marked-register", "/close"}) {
      assertThat(observer.get("/staff/elections/" + Saltmarsh.ELECTION + closed).statusCode())
          .as(closed)
          .isEqualTo(403);
    }
    assertThat(observer.get("/account").body()).contains(PAGE);
  }

  @Test
  void an_observer_objects_to_a_paper_and_whoever_observes_reads_it() {
    Map<String, String> objection =
        Map.of("kind", "PAPER", "about", "12345", "why", "The mark is a tick");
    assertThat(observer.submit(PAGE, PAGE, objection).statusCode()).isEqualTo(302);
    assertThat(trustee.get(PAGE).body())
        .contains("Paper 12345: The mark is a tick (Wat OBSERVER)")
        .doesNotContain("name=\"about\"");
    assertThat(trustee.submit("/account", PAGE, objection).statusCode()).isEqualTo(403);
    assertThat(observer.submit(PAGE, PAGE, Map.of("kind", "RECOUNT")).statusCode()).isEqualTo(422);
  }
}
