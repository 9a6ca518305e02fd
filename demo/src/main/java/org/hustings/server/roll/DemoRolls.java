package org.hustings.server.roll;

import java.time.Instant;
import java.util.Map;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.DemoFixture;
import org.hustings.server.platform.MovableClock;
import org.hustings.server.platform.work.Progress;
import org.hustings.server.roll.draft.Freezer;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Freezes the rolls of the invented society's two elections, each on the morning after its
/// deadline for arrears.
@Component
@Profile("demo")
@Order(80)
class DemoRolls implements DemoFixture {
  private static final Map<ElectionId, Instant> FREEZES =
      Map.of(
          new ElectionId("wrenford-officers-2020"), Instant.parse("2020-06-27T08:00:00Z"),
          new ElectionId("wrenford-council-2020"), Instant.parse("2020-07-25T08:00:00Z"));

  private final Elections elections;
  private final Roll roll;
  private final Freezer freezer;
  private final MovableClock clock;

  DemoRolls(Elections elections, Roll roll, Freezer freezer, MovableClock clock) {
    this.elections = elections;
    this.roll = roll;
    this.freezer = freezer;
    this.clock = clock;
  }

  @Override
  public void load() {
    FREEZES.entrySet().stream()
        .filter(freeze -> roll.frozen(freeze.getKey()).isEmpty())
        .sorted(Map.Entry.comparingByValue())
        .forEach(freeze -> freeze(freeze.getKey(), freeze.getValue()));
  }

  private void freeze(ElectionId election, Instant at) {
    clock.moveTo(at);
    freezer.freeze(
        elections.find(election).orElseThrow(), at, Actor.system("demo"), Progress.SILENT);
  }
}
