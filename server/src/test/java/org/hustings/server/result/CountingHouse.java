package org.hustings.server.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hustings.ballotbox.marks.MarkedPaper;
import org.hustings.ballotbox.marks.Marks;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.ballotbox.sealing.KeyCeremony;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.ContestId;
import org.hustings.server.audit.Actor;
import org.hustings.server.ballot.AttemptId;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.CastOutcome;
import org.hustings.server.ballot.ElectionKeys;
import org.hustings.server.ballot.list.Sequencer;
import org.hustings.server.dispatch.HandmadePacks;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.SentPacks;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.platform.MovableClock;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Entitlement;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.Saltmarsh;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Brings Saltmarsh's election to its close, with votes cast through the box.
@Component
public class CountingHouse {
  private static final Actor TEST = new Actor("test:counting-house");

  // one for all tests, as the box remembers an election's key for a while
  private static final KeyCeremony CEREMONY = KeyCeremony.hold(Saltmarsh.ELECTION, 2, 3);

  private final Saltmarsh saltmarsh;
  private final BallotPapers papers;
  private final ElectionKeys keys;
  private final Roll roll;
  private final Packs packs;
  private final Box box;
  private final Sequencer sequencer;
  private final JdbcClient database;
  private final MovableClock clock;

  CountingHouse(
      Saltmarsh saltmarsh,
      BallotPapers papers,
      ElectionKeys keys,
      Roll roll,
      Packs packs,
      Box box,
      Sequencer sequencer,
      JdbcClient database,
      MovableClock clock) {
    this.saltmarsh = saltmarsh;
    this.papers = papers;
    this.keys = keys;
    this.roll = roll;
    this.packs = packs;
    this.box = box;
    this.sequencer = sequencer;
    this.database = database;
    this.clock = clock;
  }

  /// The roll frozen, the papers settled, the key lodged, and a pack for every elector. Any two of
  /// three trustees can open.
  ///
  /// @param from what in the usual definition is otherwise; empty for nothing
  public List<TrusteeShare> open(int members, String from, String to) {
    return open(members, from, to, Map.of());
  }

  /// The same with further candidates by contest, such as a contest that is in the changed
  /// definition only.
  public List<TrusteeShare> open(
      int members, String from, String to, Map<ContestId, List<String>> further) {
    saltmarsh.nominated();
    if (!from.isEmpty()) {
      saltmarsh.publish(Saltmarsh.definitionFile().replace(from, to));
    }
    further.forEach(saltmarsh::stand);
    saltmarsh.register(members);
    saltmarsh.freeze();
    papers.settle(Saltmarsh.ELECTION, CandidateOrder.ALPHABETICAL, TEST);
    keys.lodge(CEREMONY.key(), TEST);
    clock.moveTo(Saltmarsh.OPENS.plusSeconds(3600));
    HandmadePacks packs = new HandmadePacks(database, Saltmarsh.ELECTION);
    electors()
        .forEach(elector ->
            packs.online(elector.number().value(), elector.entitlements(), clock.instant()));
    SentPacks.of(Saltmarsh.ELECTION, database);
    return CEREMONY.shares();
  }

  /// The key that was lodged.
  public ElectionKey key() {
    return CEREMONY.key();
  }

  /// A vote of every elector: by the seed, which likes those who stand first on the paper more.
  public void everybodyVotes(long seed) {
    Random random = new Random(seed);
    for (Elector elector : electors()) {
      vote(elector, Map.of(), random);
    }
    sequencer.list();
  }

  /// A vote with these names in order of preference on the papers of these contests, and by lot on
  /// the others.
  public void vote(Elector elector, Map<ContestId, List<String>> names, Random random) {
    List<MarkedPaper> marked = new ArrayList<>();
    Pack pack = packs.of(elector.election(), elector.number()).getFirst();
    for (Entitlement entitlement : elector.entitlements()) {
      papers
          .paperFor(entitlement.contest(), pack)
          .ifPresent(paper ->
              marked.add(
                  new MarkedPaper(
                      entitlement.contest(),
                      entitlement.college(),
                      marks(paper, names.get(entitlement.contest()), random))));
    }
    CastOutcome outcome = box.cast(pack, new Papers(elector.election(), marked), AttemptId.draw());
    if (!(outcome instanceof CastOutcome.Accepted)) {
      throw new IllegalStateException("not accepted: " + outcome);
    }
  }

  private static Marks marks(BallotPaper paper, @Nullable List<String> names, Random random) {
    List<String> keys = new ArrayList<>();
    if (names == null) {
      for (PaperCandidate candidate : paper.candidates()) {
        keys.add(Math.min(keys.size(), random.nextInt(keys.size() + 2)), candidate.key());
      }
      keys = keys.subList(0, 1 + random.nextInt(paper.marks()));
    } else {
      for (String name : names) {
        keys.add(
            paper.candidates().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow()
                .key());
      }
    }
    return paper.isPreferential() ? new Marks.Preferences(keys) : new Marks.Crosses(keys);
  }

  /// Lists what was cast, and moves the clock past the close and its grace.
  public void close() {
    sequencer.list();
    clock.moveTo(Saltmarsh.CLOSES.plusSeconds(11 * 60));
  }

  public List<Elector> electors() {
    return roll.after(Saltmarsh.ELECTION, ElectorNumber.BEFORE_FIRST, 100_000);
  }
}
