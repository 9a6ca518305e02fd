package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.NamedInterface;

class RoomsTest {
  @Test
  void no_room_reaches_into_another_or_towards_one_that_knows_it() {
    ApplicationModules rooms = ApplicationModules.of(HustingsServer.class);
    // looked at once first: else Modulith 2.1.1 now and then takes what they name for unnamed
    assertThat(
            rooms.stream()
                .flatMap(room -> room.getNamedInterfaces().stream())
                .flatMap(NamedInterface::asJavaClasses))
        .isNotEmpty();
    rooms.verify();
  }
}
