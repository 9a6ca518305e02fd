package org.hustings.server.dispatch.faults;

import org.hustings.server.dispatch.batch.Plan;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.election.definition.DispatchRule;
import org.hustings.server.platform.MovableClock;
import org.hustings.server.roll.Saltmarsh;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Brings Saltmarsh to where its ballots go out when a node starts for the first time, and keeps
/// the clock within the ballot.
@Component
@Profile(SendingNode.PROFILE)
class SendingElection implements ApplicationRunner {
  private final Saltmarsh saltmarsh;
  private final BallotPapers papers;
  private final Plans plans;
  private final MovableClock clock;
  private final Environment settings;

  SendingElection(
      Saltmarsh saltmarsh,
      BallotPapers papers,
      Plans plans,
      MovableClock clock,
      Environment settings) {
    this.saltmarsh = saltmarsh;
    this.papers = papers;
    this.plans = plans;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (plans.find(Saltmarsh.ELECTION).isEmpty()) {
      saltmarsh.frozen(settings.getRequiredProperty(SendingNode.MEMBERS, Integer.class));
      papers.settle(Saltmarsh.ELECTION, null, Saltmarsh.RETURNING_OFFICER);
      plans.make(
          papers.find(Saltmarsh.ELECTION).orElseThrow(),
          DispatchRule.EMAIL_ELSE_POST,
          Saltmarsh.RETURNING_OFFICER);
      int pace = settings.getRequiredProperty(SendingNode.PACE, Integer.class);
      plans.setPace(
          Saltmarsh.ELECTION,
          new Plan.Pace(pace, KilledWhileSendingTest.CONNECTIONS, 500),
          Saltmarsh.RETURNING_OFFICER);
      plans.start(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER);
    }
    clock.moveTo(Saltmarsh.OPENS.plusSeconds(36_000));
  }
}
