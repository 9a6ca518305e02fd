package org.hustings.server.election;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.platform.DemoFixture;
import org.hustings.server.platform.MovableClock;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Puts three elections into the demo: the NEC elections of 2020, as the example file states them,
/// and two of an invented society.
@Component
@Profile("demo")
@Order(20)
class DemoElection implements DemoFixture {
  private static final ElectionId NEC = new ElectionId("nec-2020");
  private static final ElectionId OFFICERS = new ElectionId("wrenford-officers-2020");
  private static final ElectionId COUNCIL = new ElectionId("wrenford-council-2020");
  private static final Actor DEMO = Actor.command("demo");

  private final Drafts drafts;
  private final Guides guides;
  private final MovableClock clock;

  DemoElection(Drafts drafts, Guides guides, MovableClock clock) {
    this.drafts = drafts;
    this.guides = guides;
    this.clock = clock;
  }

  @Override
  public void load() {
    if (drafts.newest(NEC).isEmpty()) {
      String reason = "Put into the demo from published facts";
      publish(NEC, "/examples/nec-2020.yaml", "2020-07-01T08:00:00Z", reason);
      guides.save(NEC, 0, resource("/examples/nec-2020-guide.md"), DEMO, reason);
    }
    if (drafts.newest(OFFICERS).isEmpty()) {
      String reason = "Invented for the demo";
      publish(OFFICERS, "/demo/wrenford-officers-2020.yaml", "2020-04-20T08:00:00Z", reason);
      publish(COUNCIL, "/demo/wrenford-council-2020.yaml", "2020-05-18T08:00:00Z", reason);
    }
  }

  private void publish(ElectionId election, String file, String at, String reason) {
    clock.moveTo(Instant.parse(at));
    drafts.save(election, 0, resource(file), DEMO, reason);
    drafts.publish(election, 1, DEMO, reason);
  }

  private static String resource(String name) {
    try (InputStream file =
        Objects.requireNonNull(DemoElection.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
