package org.hustings.server.dispatch.post;

import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.platform.DemoFixture;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The invented printer's key for the demo's election that is under way.
@Component
@Profile("demo")
@Order(86)
class DemoPrinterKey implements DemoFixture {
  private static final ElectionId COUNCIL = new ElectionId("wrenford-council-2020");

  private final PrinterKeys keys;
  private final DemoPostRoom room;

  DemoPrinterKey(PrinterKeys keys, DemoPostRoom room) {
    this.keys = keys;
    this.room = room;
  }

  @Override
  public void load() {
    if (keys.find(COUNCIL).isEmpty()) {
      keys.use(COUNCIL, room.key(), Actor.system("demo"));
    }
  }
}
