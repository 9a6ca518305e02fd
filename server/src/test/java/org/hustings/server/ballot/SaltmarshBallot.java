package org.hustings.server.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.hustings.ballotbox.marks.MarkedPaper;
import org.hustings.ballotbox.marks.Marks;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.sealing.InnerEnvelope;
import org.hustings.ballotbox.sealing.KeyCeremony;
import org.hustings.ballotbox.sealing.OpeningKey;
import org.hustings.ballotbox.sealing.Sealing;
import org.hustings.definition.ContestId;
import org.hustings.server.dispatch.HandmadePacks;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.dispatch.SentPacks;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Entitlements;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.Saltmarsh;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Saltmarsh in the middle of its ballot: the key lodged, the papers settled, a pack for every
/// elector. Every fifth pack went by post; its papers have the elector's number.
@Component
public class SaltmarshBallot {
  private static final int AT_ONCE = 10_000;

  /// To the number of an elector, the number of their paper of one contest.
  public static final int AGAIN = 1000;

  private final Saltmarsh saltmarsh;
  private final Roll roll;
  private final BallotPapers papers;
  private final Packs packs;
  private final ElectionKeys keys;
  private final TermsOfElections terms;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Map<ElectorNumber, SecurityCode> codes = new HashMap<>();
  private final Map<ElectorNumber, SecurityCode> again = new HashMap<>();
  private KeyCeremony ceremony = KeyCeremony.hold(Saltmarsh.ELECTION, 2, 3);

  SaltmarshBallot(
      Saltmarsh saltmarsh,
      Roll roll,
      BallotPapers papers,
      Packs packs,
      ElectionKeys keys,
      TermsOfElections terms,
      JdbcClient database,
      TransactionTemplate transaction,
      Clock clock) {
    this.saltmarsh = saltmarsh;
    this.roll = roll;
    this.papers = papers;
    this.packs = packs;
    this.keys = keys;
    this.terms = terms;
    this.database = database;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// The whole way to the open ballot of a society with so many members.
  public void open(int members) {
    terms.forget(Saltmarsh.ELECTION);
    saltmarsh.frozen(members);
    assertThat(terms.find(Saltmarsh.ELECTION).orElseThrow().areReady()).isFalse();
    papers.settle(Saltmarsh.ELECTION, null, Saltmarsh.RETURNING_OFFICER);
    ceremony = KeyCeremony.hold(Saltmarsh.ELECTION, 2, 3);
    keys.lodge(ceremony.key(), Saltmarsh.RETURNING_OFFICER);
    codes.clear();
    transaction.executeWithoutResult(_ -> each(this::makePack));
    SentPacks.of(Saltmarsh.ELECTION, database);
  }

  /// Makes a pack, as dispatch would, with a code that the test knows.
  public Pack makePack(Elector elector) {
    int number = elector.number().value();
    HandmadePacks made = new HandmadePacks(database, Saltmarsh.ELECTION);
    Entitlements entitlements = elector.entitlements();
    codes.put(
        elector.number(),
        number % 5 == 0
            ? made.posted(number, entitlements, number, clock.instant())
            : made.online(number, entitlements, clock.instant()));
    return pack(number);
  }

  /// Makes a pack of one contest only, for whoever's vote in it was made void.
  public Pack makePack(Elector elector, ContestId only) {
    int number = elector.number().value();
    HandmadePacks made = new HandmadePacks(database, Saltmarsh.ELECTION, only.slug());
    Entitlements entitlements = elector.entitlements().among(only.slug());
    again.put(
        elector.number(),
        number % 5 == 0
            ? made.posted(number, entitlements, AGAIN + number, clock.instant())
            : made.online(number, entitlements, clock.instant()));
    return pack(number);
  }

  /// The code of the pack of one contest.
  public SecurityCode codeAgain(int elector) {
    return again.getOrDefault(new ElectorNumber(elector), SecurityCode.draw());
  }

  public List<Elector> electors() {
    List<Elector> all = new ArrayList<>();
    each(all::add);
    return all;
  }

  /// Hands on every elector, by number, without holding all of them.
  public void each(Consumer<Elector> consumer) {
    List<Elector> next = roll.after(Saltmarsh.ELECTION, ElectorNumber.BEFORE_FIRST, AT_ONCE);
    while (!next.isEmpty()) {
      next.forEach(consumer);
      next = roll.after(Saltmarsh.ELECTION, next.getLast().number(), AT_ONCE);
    }
  }

  /// The newest pack of an elector.
  public Pack pack(int elector) {
    return packs.of(Saltmarsh.ELECTION, new ElectorNumber(elector)).getLast();
  }

  public SecurityCode code(int elector) {
    return codes.getOrDefault(new ElectorNumber(elector), SecurityCode.draw());
  }

  public KeyCeremony ceremony() {
    return ceremony;
  }

  /// Opens an envelope with the shares of two trustees, as the count does.
  public Papers opened(byte[] sealed) {
    OpeningKey key = OpeningKey.of(ceremony.key(), ceremony.shares().subList(1, 3));
    return InnerEnvelope.read(Sealing.of(1).open(key, sealed));
  }

  /// Opens all that was parted.
  public List<Papers> opened(Parting parting) {
    List<Papers> opened = new ArrayList<>();
    parting.open(Saltmarsh.ELECTION, sealed -> opened.add(opened(sealed)));
    return opened;
  }

  /// Marks that may be cast on every paper of a pack.
  public Papers marked(Pack pack, Random random) {
    List<MarkedPaper> marked = new ArrayList<>();
    for (BallotPaper paper : papers.find(Saltmarsh.ELECTION).orElseThrow().of(pack)) {
      List<String> keys =
          paper.candidates().stream()
              .map(candidate -> Map.entry(random.nextInt(), candidate.key()))
              .sorted(Map.Entry.comparingByKey())
              .map(Map.Entry::getValue)
              .limit(1 + random.nextInt(paper.marks()))
              .toList();
      Marks marks = paper.isPreferential() ? new Marks.Preferences(keys) : new Marks.Crosses(keys);
      marked.add(new MarkedPaper(paper.contest(), null, marks));
    }
    return new Papers(Saltmarsh.ELECTION, marked);
  }
}
