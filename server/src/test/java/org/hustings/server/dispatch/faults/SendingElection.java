package org.hustings.server.dispatch.faults;

import java.util.Map;
import org.hustings.definition.DispatchRule;
import org.hustings.server.dispatch.batch.Plan;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.paper.BallotPapers;
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
@Profile(SendingElection.PROFILE)
class SendingElection implements ApplicationRunner {
  static final String PROFILE = "sending-faults";

  private static final String MEMBERS = "hustings.faults.members";
  private static final String PACE = "hustings.faults.pace";
  private static final String CONNECTIONS = "hustings.faults.connections";

  private final Saltmarsh saltmarsh;
  private final BallotPapers papers;
  private final Plans plans;
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
    this.settings = settings;
    // before the first job: a node that was killed comes up within the ballot
    clock.moveTo(Saltmarsh.OPENS.plusSeconds(36_000));
  }

  /// The settings of a node that sends so many mails a second at so many connections.
  static Map<String, String> settings(int mailPort, int members, int pace, int connections) {
    return Map.ofEntries(
        Map.entry("spring.mail.host", "127.0.0.1"),
        Map.entry("spring.mail.port", Integer.toString(mailPort)),
        // so that a trial need not wait two minutes until a dead node's job is done again
        Map.entry("db-scheduler.heartbeat-interval", "500ms"),
        Map.entry("db-scheduler.missed-heartbeats-limit", "4"),
        Map.entry(MEMBERS, Integer.toString(members)),
        Map.entry(PACE, Integer.toString(pace)),
        Map.entry(CONNECTIONS, Integer.toString(connections)));
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (plans.find(Saltmarsh.ELECTION).isEmpty()) {
      saltmarsh.frozen(setting(MEMBERS));
      papers.settle(Saltmarsh.ELECTION, null, Saltmarsh.RETURNING_OFFICER);
      plans.make(
          papers.find(Saltmarsh.ELECTION).orElseThrow(),
          DispatchRule.EMAIL_ELSE_POST,
          Saltmarsh.RETURNING_OFFICER);
      plans.setPace(
          Saltmarsh.ELECTION,
          new Plan.Pace(setting(PACE), setting(CONNECTIONS), 500),
          Saltmarsh.RETURNING_OFFICER);
      plans.start(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER);
    }
  }

  private int setting(String name) {
    return settings.getRequiredProperty(name, Integer.class);
  }
}
