package org.hustings.server.ballot;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.ballot.list.Sequencer;
import org.hustings.server.ballot.reckoning.Accounts;
import org.hustings.server.ballot.reckoning.Findings;
import org.hustings.server.ballot.reckoning.Reckoning;
import org.hustings.server.election.stop.Stop;
import org.hustings.server.election.stop.StopWords;
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Parts the outer envelopes from the inner, after the close.
///
/// It is one transaction: numbers are fixed, inner envelopes are written anew in random order with
/// nothing of the outer, of the outer only the marked register remains, and everything else about
/// the election's votes goes. A crash before its commit leaves all as it was; after it, [#sweep]
/// rewrites the tables, so that what was deleted does not lie on in their files. Both can be
/// repeated.
@Component
public class Parting {
  private final TermsOfElections terms;
  private final PartingRows rows;
  private final ReceivedRows received;
  private final Reckoning reckoning;
  private final Accounts accounts;
  private final Sequencer sequencer;
  private final TransactionTemplate transaction;
  private final AuditLog audit;
  private final Clock clock;
  private final Words english;

  Parting(
      TermsOfElections terms,
      PartingRows rows,
      ReceivedRows received,
      Reckoning reckoning,
      Accounts accounts,
      Sequencer sequencer,
      TransactionTemplate transaction,
      AuditLog audit,
      Clock clock,
      Catalogue catalogue) {
    this.terms = terms;
    this.rows = rows;
    this.received = received;
    this.reckoning = reckoning;
    this.accounts = accounts;
    this.sequencer = sequencer;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
    this.english = catalogue.in(Language.ENGLISH);
  }

  /// Whether it has begun: from then on no vote is taken, and none can be found.
  public boolean isBegun(ElectionId election) {
    return rows.isBegun(election);
  }

  /// Whether it is done.
  public boolean isParted(ElectionId election) {
    return rows.isParted(election);
  }

  /// What keeps the envelopes from being parted now, as sentences; empty if nothing does.
  public List<String> obstacles(ElectionId election) {
    Terms holding = terms.find(election).orElseThrow();
    Stop stop = holding.stop();
    if (stop != null) {
      return List.of(english.say(StopWords.sentence(stop)));
    }
    if (holding.isWithoutVote()) {
      return List.of();
    }
    Hours hours = holding.hours();
    Instant now = clock.instant();
    if (hours.at(now) != Hours.State.CLOSED) {
      return List.of(EnglishSite.say(Message.of("box-staff.parting.not-closed")));
    }
    int unkeyed = rows.unkeyed(election);
    return unkeyed == 0
        ? List.of()
        : List.of(EnglishSite.say(Message.of("box-staff.parting.unkeyed", "votes", unkeyed)));
  }

  /// Parts the envelopes; if that has been done, only tells the numbers. Not to be called within a
  /// transaction.
  ///
  /// @throws IllegalStateException if there is an obstacle
  /// @throws org.hustings.server.ballot.reckoning.BoxStoppedException if the box is not what the
  ///   server admitted and listed, and two people have not wanted to go on without that
  public Numbers part(ElectionId election, Actor by) {
    List<String> obstacles = rows.isParted(election) ? List.of() : obstacles(election);
    if (!obstacles.isEmpty()) {
      throw new IllegalStateException(String.join(" ", obstacles));
    }
    // committed by itself, first: from now on no vote is taken, whatever happens to the rest
    rows.begin(election, clock.instant());
    rows.awaitCasts();
    sequencer.listAll();
    if (!rows.isParted(election)) {
      listWhatWasForgotten(election);
    }
    Numbers numbers = transaction.execute(_ -> partOnce(election, by));
    sweep(election);
    return numbers;
  }

  /// What was admitted and never listed is listed now, if two people want to go on.
  private void listWhatWasForgotten(ElectionId election) {
    // the whole box is reckoned by the parting itself: here only where there is something to list
    if (reckoning.hasForgotten(election)) {
      accounts.requireAccepted(election, reckoning.reckon(election).findings());
      reckoning.listWhatWasForgotten(election);
    }
  }

  private Numbers partOnce(ElectionId election, Actor by) {
    // of two that go on with one close, the second waits for the first and finds it done
    rows.hold(election);
    if (!rows.isParted(election)) {
      Reckoning.Reckoned reckoned = reckoning.reckon(election);
      accounts.requireAccepted(election, reckoned.findings());
      Numbers counted = rows.count(election).with(rows.withheld(election, reckoned.withheld()));
      received.fix(election, days(election));
      accounts.strike(election, reckoned);
      rows.part(election, counted, reckoned.withheld(), clock.instant());
      accounts.close(election, reckoned);
      audit.record(
          by,
          "ballot.parted",
          "election:" + election,
          null,
          Map.of(
              "online", counted.online(),
              "post", counted.post(),
              "again", counted.again(),
              "duplicates", counted.duplicates(),
              "replaced", counted.replaced(),
              "void", counted.madeVoid(),
              "disqualified", counted.disqualified(),
              "withheld", counted.withheld(),
              "parted", counted.parted()));
    }
    return rows.fixed(election);
  }

  private List<ReceivedDays> days(ElectionId election) {
    Hours hours = terms.find(election).orElseThrow().hours();
    Instant opens = Objects.requireNonNullElseGet(hours.opens(), clock::instant);
    Instant closes = Objects.requireNonNullElseGet(hours.closes(), clock::instant);
    return Arrays.stream(Channel.values())
        .flatMap(channel ->
            ReceivedDays.together(
                channel,
                received.byDay(election, channel, hours.zone()),
                LocalDate.ofInstant(opens, hours.zone()),
                LocalDate.ofInstant(closes, hours.zone()))
                .stream())
        .toList();
  }

  /// How many votes came in over the days of a parted election, by channel.
  public List<ReceivedDays> received(ElectionId election) {
    return received.fixed(election);
  }

  /// Rewrites the tables from which votes were deleted. Other elections wait for it, a few seconds
  /// for hundreds of thousands of votes.
  public void sweep(ElectionId election) {
    if (!rows.isSwept(election)) {
      rows.sweep();
      rows.swept(election, clock.instant());
    }
  }

  /// Hands over every sealed inner envelope of a parted election, one after the other, in an order
  /// that means nothing.
  public void open(ElectionId election, Consumer<byte[]> each) {
    rows.each(election, each);
  }

  /// What is wrong with the box now, before or after the parting; empty if nothing is.
  public Findings findings(ElectionId election) {
    return rows.isParted(election)
        ? accounts.findings(election)
        : reckoning.reckon(election).findings();
  }

  /// Destroys the sealed inner envelopes when their papers have been written down, and rewrites
  /// their table. Their hashes stay on the public list; nothing else of them does.
  public void destroy(ElectionId election) {
    rows.destroy(election);
  }

  /// The numbers of an election: as fixed, or as they stand while it is not parted.
  public Numbers numbers(ElectionId election) {
    return rows.isParted(election) ? rows.fixed(election) : rows.count(election);
  }
}
