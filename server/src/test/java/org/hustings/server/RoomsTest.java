package org.hustings.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {
  @Test
  void no_room_reaches_into_another_or_towards_one_that_knows_it() {
    ApplicationModules.of(HustingsServer.class).verify();
  }
}
