package org.hustings.server.result.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.hustings.ballotbox.declaration.PaperNumbers;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.ballotbox.sealing.OpeningKey;
import org.hustings.ballotbox.sealing.Sealing;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.ballot.ElectionKeys;
import org.hustings.server.ballot.Numbers;
import org.hustings.server.ballot.Parting;
import org.hustings.server.ballot.reckoning.Accounts;
import org.hustings.server.ballot.reckoning.BoxStoppedException;
import org.hustings.server.ballot.reckoning.FindingWords;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.platform.Turns;
import org.hustings.server.result.closing.Closing.State;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The second step: the parted envelopes are opened, the numbers are checked, and figures and
/// ballot files are written, all in one transaction. The trustees' shares are in memory while it
/// lasts; if it breaks off, nothing has happened and the trustees give them again.
@Component
public class OpenStep {
  private static final int AT_ONCE = 500;

  private final ClosingRows closings;
  private final Parting parting;
  private final Accounts accounts;
  private final FindingWords found;
  private final ElectionKeys keys;
  private final GivenShares given;
  private final ContendersReader fields;
  private final Census census;
  private final OpenedBallots opened;
  private final AuditLog audit;
  private final Turns turns;
  private final TransactionTemplate transaction;
  private final Stops stops;

  OpenStep(
      ClosingRows closings,
      Parting parting,
      Accounts accounts,
      FindingWords found,
      ElectionKeys keys,
      GivenShares given,
      ContendersReader fields,
      Census census,
      OpenedBallots opened,
      AuditLog audit,
      Turns turns,
      TransactionTemplate transaction,
      Stops stops) {
    this.closings = closings;
    this.parting = parting;
    this.accounts = accounts;
    this.found = found;
    this.keys = keys;
    this.given = given;
    this.fields = fields;
    this.census = census;
    this.opened = opened;
    this.audit = audit;
    this.turns = turns;
    this.transaction = transaction;
    this.stops = stops;
  }

  /// Whether envelopes are being opened, on whichever node; false at once when that node dies.
  public boolean isUnderWay(ElectionId election) {
    return turns.isTaken(turn(election));
  }

  private static String turn(ElectionId election) {
    return "result/open/" + election;
  }

  /// Puts the key together and has the envelopes opened in the background; nothing happens if they
  /// are being opened already.
  ///
  /// @throws org.hustings.server.platform.RefusedException if the election does not go on
  /// @throws org.hustings.ballotbox.sealing.KeyTextException names a share that does not fit
  public void open(ElectionId election, List<TrusteeShare> shares, Actor by) {
    stops.requireGoingOn(election);
    ElectionKey key = keys.find(election).orElse(null);
    if (key == null) {
      stop(election, found.withWayOn(parting.findings(election)));
      return;
    }
    OpeningKey opening = OpeningKey.of(key, shares);
    if (isUnderWay(election)) {
      return;
    }
    String trustees =
        shares.stream()
            .map(share -> "" + share.number())
            .sorted()
            .collect(Collectors.joining(", "));
    transaction.executeWithoutResult(_ -> {
      closings.halt(election, null);
      closings.log(election, Message.of("result.step.shares", "trustees", trustees));
      audit.record(by, "result.shares-given", CloseAct.subject(election), null, trustees);
    });
    CompletableFuture<Boolean> begun = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("opening " + election)
        .start(() -> {
          try {
            turns.take(
                turn(election),
                () -> {
                  begun.complete(true);
                  run(election, key, opening);
                });
          } finally {
            begun.complete(false);
          }
        });
    // so that the next page says that it is under way
    begun.join();
  }

  private void run(ElectionId election, ElectionKey key, OpeningKey opening) {
    Closing closing = closings.find(election).orElseThrow();
    Contenders field = fields.at(election, closing.begunAt()).orElseThrow();
    try {
      transaction.executeWithoutResult(_ -> accounts.requireAsParted(election));
      EnvelopeOpening envelopes =
          new EnvelopeOpening(
              field,
              accounts.struckPapers(election),
              sealed -> Sealing.of(key.version()).open(opening, sealed));
      read(election, envelopes);
      accounts.requireOpened(election, envelopes.hashes());
      finish(closing, envelopes);
    } catch (HaltException e) {
      stop(election, e.words());
    } catch (BoxStoppedException e) {
      stop(election, found.withWayOn(e.findings()));
    } catch (RuntimeException e) {
      stop(election, EnglishSite.say(Message.of("closing-staff.stop.broke-off")));
      throw e;
    }
  }

  /// Where nobody's vote is to be opened, no trustee is needed.
  void openNothing(ElectionId election) {
    Closing closing = closings.find(election).orElseThrow();
    Contenders field = fields.at(election, closing.begunAt()).orElseThrow();
    finish(closing, new EnvelopeOpening(field, accounts.struckPapers(election), sealed -> sealed));
  }

  private void read(ElectionId election, EnvelopeOpening envelopes) {
    int whole = parting.numbers(election).parted();
    List<byte[]> waiting = new ArrayList<>();
    parting.open(
        election,
        sealed -> {
          waiting.add(sealed);
          if (waiting.size() == AT_ONCE) {
            envelopes.open(waiting);
            waiting.clear();
            closings.doing(
                election, Message.of("closing-staff.progress.opening"), envelopes.opened(), whole);
          }
        });
    envelopes.open(waiting);
  }

  private void finish(Closing closing, EnvelopeOpening envelopes) {
    ElectionId election = closing.election();
    Numbers fixed = parting.numbers(election);
    closings.doing(election, Message.of("closing-staff.progress.checking"), 0, 0);
    Census.Taken taken = census.take(election);
    Map<String, PaperNumbers> papers = envelopes.numbers(taken.entitled());
    require(fixed, envelopes.opened(), papers);
    Figures figures =
        taken.figures(
            fixed, parting.received(election), envelopes.opened(), envelopes.spoilt(), papers);
    transaction.executeWithoutResult(_ -> {
      if (closings.lock(election).orElseThrow().state() == State.SEALED) {
        opened.keep(election, figures);
        envelopes.files().forEach(opened::keep);
        closings.log(election, Message.of("result.step.opened", "envelopes", envelopes.opened()));
        closings.move(election, State.COUNTING);
        given.forget(election);
        audit.record(
            Actor.system("result"), "result.opened", CloseAct.subject(election), null, figures);
      }
    });
  }

  /// Received less set aside less disqualified is what was opened, and no contest has more papers
  /// than voters.
  private static void require(Numbers fixed, long opened, Map<String, PaperNumbers> papers) {
    if (fixed.parted() != opened) {
      throw new HaltException(
          EnglishSite.say(
              Message.of(
                  "closing-staff.stop.envelopes",
                  "received",
                  fixed.received(),
                  "aside",
                  fixed.setAside(),
                  "void",
                  fixed.madeVoid(),
                  "disqualified",
                  fixed.disqualified(),
                  "withheld",
                  fixed.withheld(),
                  "parted",
                  fixed.parted(),
                  "opened",
                  opened)));
    }
    papers.forEach((contest, numbers) -> {
      if (numbers.abstained() < 0) {
        throw new HaltException(
            EnglishSite.say(
                Message.of(
                    "closing-staff.stop.papers",
                    "contest",
                    contest,
                    "papers",
                    numbers.papers(),
                    "entitled",
                    numbers.entitled())));
      }
    });
  }

  /// Says why it stopped, unless somebody else has opened the box meanwhile.
  private void stop(ElectionId election, String words) {
    transaction.executeWithoutResult(_ -> {
      if (closings.lock(election).orElseThrow().state() == State.SEALED) {
        closings.halt(election, words);
        closings.log(election, Message.of("result.step.stopped", "why", words));
      }
    });
    closings.idle(election);
  }
}
