package org.hustings.server.dispatch.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hustings.definition.DispatchRule;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.dispatch.DemoCodes;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.dispatch.paper.SettledPapers;
import org.hustings.server.dispatch.paper.Settling;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.DemoFixture;
import org.hustings.server.platform.MovableClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Settles the papers of the invented society's two elections and lets their dispatch begin. The
/// packs of the one that is under way come to the demo's mail; those of the one that is over are
/// used at once.
@Component
@Profile("demo")
@Order(85)
class DemoDispatch implements DemoFixture {
  private static final ElectionId OFFICERS = new ElectionId("wrenford-officers-2020");
  private static final ElectionId COUNCIL = new ElectionId("wrenford-council-2020");
  private static final Actor DEMO = Actor.system("demo");
  private static final int ALL = 1_000;

  private final Elections elections;
  private final BallotPapers papers;
  private final Plans plans;
  private final PackMaking packs;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final MovableClock clock;
  private final JdbcClient database;

  DemoDispatch(
      Elections elections,
      BallotPapers papers,
      Plans plans,
      PackMaking packs,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      MovableClock clock,
      JdbcClient database) {
    this.elections = elections;
    this.papers = papers;
    this.plans = plans;
    this.packs = packs;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
    this.database = database;
  }

  @Override
  public void load() {
    if (plans.find(OFFICERS).isEmpty()) {
      begin(OFFICERS, "2020-07-06T08:00:00Z");
      DemoCodes codes = transaction.execute(_ -> codes());
      events.publishEvent(Objects.requireNonNull(codes));
    }
    if (plans.find(COUNCIL).isEmpty()) {
      begin(COUNCIL, "2020-07-27T08:00:00Z");
    }
  }

  private void begin(ElectionId election, String at) {
    clock.moveTo(Instant.parse(at));
    SettledPapers settled =
        switch (papers.settle(election, null, DEMO)) {
          case Settling.Settled(SettledPapers done) -> done;
          case Settling.Refused(List<String> reasons) ->
              throw new IllegalStateException(election + ": " + reasons);
        };
    DispatchRule rule = elections.find(election).orElseThrow().ballot().dispatch();
    transaction.executeWithoutResult(_ -> {
      plans.make(settled, Objects.requireNonNullElse(rule, DispatchRule.EMAIL_ELSE_POST), DEMO);
      plans.start(election, DEMO);
    });
  }

  /// All of them went out at once, and nobody reads the letters any more.
  private void haveGone() {
    database
        .sql(
            """
            INSERT INTO dispatch.mail (election, elector, kind, pack, token, state, state_at)
            SELECT election, elector, 'BALLOT', id, 'demo-' || id, 'HANDED', made_at
            FROM dispatch.pack WHERE election = ? AND channel = 'ONLINE'
            """)
        .param(OFFICERS.slug())
        .update();
    database
        .sql(
            "UPDATE dispatch.batch SET handed_over_at = begun_at"
                + " WHERE election = ? AND channel = 'POST'")
        .param(OFFICERS.slug())
        .update();
  }

  private DemoCodes codes() {
    List<MadePack> made = new ArrayList<>(packs.nextMails(OFFICERS, ALL));
    made.addAll(packs.nextPosted(OFFICERS, ALL).packs());
    haveGone();
    return new DemoCodes(made.stream().map(MadePack::code).toList());
  }
}
