package org.hustings.server.election;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.hustings.server.audit.Actor;
import org.hustings.server.platform.DemoFixture;
import org.hustings.server.platform.MovableClock;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Puts the NEC elections of 2020 into the demo, as the example file states them.
@Component
@Profile("demo")
@Order(20)
class DemoElection implements DemoFixture {
  private static final ElectionId NEC = new ElectionId("nec-2020");
  private static final Instant BEFORE_NOMINATIONS = Instant.parse("2020-07-01T08:00:00Z");
  private static final Actor DEMO = Actor.command("demo");
  private static final String REASON = "Put into the demo from published facts";

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
    if (drafts.newest(NEC).isPresent()) {
      return;
    }
    clock.moveTo(BEFORE_NOMINATIONS);
    drafts.save(NEC, 0, resource("/examples/nec-2020.yaml"), DEMO, REASON);
    drafts.publish(NEC, 1, DEMO, REASON);
    guides.save(NEC, 0, resource("/examples/nec-2020-guide.md"), DEMO, REASON);
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
