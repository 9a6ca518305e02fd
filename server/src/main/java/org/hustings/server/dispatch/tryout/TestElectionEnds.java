package org.hustings.server.dispatch.tryout;

import java.time.Duration;
import java.time.Instant;
import org.hustings.definition.ElectionId;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.platform.Rounds;
import org.springframework.stereotype.Component;

/// Throws a test election away when it is seven days old, and when the real ballots go: from then on
/// nobody is to have two of them before their eyes.
@Component
class TestElectionEnds extends Rounds {
  private final TestElections tests;
  private final Plans plans;

  TestElectionEnds(TestElections tests, Plans plans) {
    super("test-election-ends", Duration.ofSeconds(10));
    this.tests = tests;
    this.plans = plans;
  }

  @Override
  protected void round() {
    tests.endOver(Instant.now());
    tests.current().map(TestElection::election).filter(this::hasBegun).ifPresent(tests::throwAway);
  }

  /// Whether real ballots go, or have gone.
  boolean hasBegun(ElectionId election) {
    return plans.find(election).filter(plan -> plan.startedAt() != null).isPresent();
  }
}
