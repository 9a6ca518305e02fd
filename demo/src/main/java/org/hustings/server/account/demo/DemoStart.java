package org.hustings.server.account.demo;

import java.util.List;
import org.hustings.server.platform.DemoFixture;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Fills the demo before its first page is shown.
@Component
@Profile("demo")
class DemoStart implements ApplicationRunner {
  private final List<DemoFixture> fixtures;
  private final DemoClock clock;

  DemoStart(List<DemoFixture> fixtures, DemoClock clock) {
    this.fixtures = fixtures;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    fixtures.forEach(DemoFixture::load);
    // fixtures move the clock, to date what they put there
    clock.begin();
  }
}
