package org.hustings.server.platform;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Fills the demo before its first page is shown, and puts its clock where the visitor wants it.
@Component
@Profile("demo")
class DemoStart implements ApplicationRunner {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final List<DemoFixture> fixtures;
  private final MovableClock clock;
  private final LocalDateTime start;

  DemoStart(
      List<DemoFixture> fixtures,
      MovableClock clock,
      @Value("${hustings.demo.clock:2020-08-03T16:30}") String start) {
    this.fixtures = fixtures;
    this.clock = clock;
    this.start = LocalDateTime.parse(start);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    fixtures.forEach(DemoFixture::load);
    // fixtures move the clock, to date what they put there
    clock.moveTo(start.atZone(LONDON).toInstant());
  }
}
