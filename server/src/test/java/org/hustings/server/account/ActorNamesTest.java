package org.hustings.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.hustings.server.ServerTest;
import org.hustings.server.audit.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Officials read who did something by name, never by a reference of ours.
class ActorNamesTest extends ServerTest {
  @Autowired private ActorNames names;
  @Autowired private Grants grants;

  @Test
  void an_official_is_named_by_their_name() {
    PersonId given =
        grants.give(Actor.system("test"), Role.STAFF, "Nia Sedge", "nia.sedge@example.org");

    assertThat(names.of(given.actor().reference())).isEqualTo("Nia Sedge");
  }

  @Test
  void the_operator_and_hustings_itself_are_named_as_such() {
    assertThat(names.of(Actor.command("import").reference()))
        .isEqualTo("the operator, with the command “hustings import”");
    assertThat(names.of(Actor.system("clock").reference())).isEqualTo("Hustings itself");
  }

  @Test
  void whoever_no_register_has_is_not_named_by_a_number() {
    assertThat(names.of("member:no-such-number"))
        .isEqualTo("somebody who is not on the register any more");
  }
}
