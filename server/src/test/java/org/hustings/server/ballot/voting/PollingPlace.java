package org.hustings.server.ballot.voting;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.hustings.ballotbox.sealing.KeyCeremony;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.Visitor;
import org.hustings.server.ballot.ElectionKeys;
import org.hustings.server.dispatch.HandmadePacks;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.platform.MovableClock;
import org.hustings.server.roll.Entitlement;
import org.hustings.server.roll.Entitlements;
import org.hustings.server.roll.Saltmarsh;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The Saltmarsh Society on the day on which its ballot opens, with packs in its electors' hands.
@Component
class PollingPlace {
  private final Saltmarsh saltmarsh;
  private final BallotPapers papers;
  private final ElectionKeys keys;
  private final JdbcClient database;
  private final MovableClock clock;
  private int electors;

  PollingPlace(
      Saltmarsh saltmarsh,
      BallotPapers papers,
      ElectionKeys keys,
      JdbcClient database,
      MovableClock clock) {
    this.saltmarsh = saltmarsh;
    this.papers = papers;
    this.keys = keys;
    this.database = database;
    this.clock = clock;
  }

  void open() {
    saltmarsh.frozen();
    papers.settle(Saltmarsh.ELECTION, null, Saltmarsh.RETURNING_OFFICER);
    KeyCeremony ceremony = KeyCeremony.hold(Saltmarsh.ELECTION, 2, 3);
    keys.lodge(ceremony.key(), Saltmarsh.RETURNING_OFFICER);
    electors = 0;
  }

  /// The code of the next elector, who has a paper for each of these contests.
  SecurityCode code(ContestId... contests) {
    return new HandmadePacks(database, Saltmarsh.ELECTION)
        .online(
            ++electors,
            new Entitlements(
                Arrays.stream(contests).map(contest -> new Entitlement(contest, null)).toList()),
            clock.instant());
  }

  /// Somebody who has come in with this code.
  static Visitor letIn(Visitor visitor, SecurityCode code) {
    visitor.post("/vote", Map.of("part1", code.part1(), "part2", code.part2()));
    return visitor;
  }

  /// The name of the field for a candidate.
  String field(ContestId contest, String name) {
    CandidacyId candidacy = Objects.requireNonNull(saltmarsh.candidates(contest).get(name));
    return "mark." + contest.slug() + "." + candidacy.number();
  }

  long votes() {
    return database
        .sql("SELECT count(*) FROM ballot.envelope WHERE status = 'VOTE'")
        .query(Long.class)
        .single();
  }
}
