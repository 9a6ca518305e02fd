package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The demo's parts of the rooms know only what the rooms themselves may know.
class RoomsWithTheDemoTest {
  @Test
  void no_room_reaches_towards_one_that_knows_it_for_the_demos_sake() {
    ApplicationModules rooms = ApplicationModules.of(HustingsServer.class);
    assertThat(rooms.getModuleByType("org.hustings.server.account.demo.DemoPages"))
        .as("the room of a page of the demo")
        .isPresent();
    // verify() looks once only, and would pass where a test is run again
    rooms.detectViolations().throwIfPresent();
  }
}
