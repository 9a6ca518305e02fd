package org.hustings.server.ballot.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.ballotbox.list.ListedBallot;
import org.hustings.ballotbox.list.SignedReceipt;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.Hours;
import org.hustings.server.ballot.Numbers;
import org.hustings.server.ballot.Parting;
import org.hustings.server.ballot.list.Receipts;
import org.hustings.server.ballot.list.SealedBallots;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The public list of sealed ballots, with the look-up of a tracker.
@Controller
@AllowedTo(Everybody.class)
class SealedBallotPages {
  private static final Duration REMEMBERED = Duration.ofSeconds(5);

  private final SealedBallots ballots;
  private final Receipts receipts;
  private final Box box;
  private final Parting parting;
  private final VoidBallots voidBallots;
  private final Clock clock;

  /// Counting goes through all envelopes, and anybody may ask for the page.
  private final Cache<ElectionId, Numbers> numbers =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(100).build();

  SealedBallotPages(
      SealedBallots ballots,
      Receipts receipts,
      Box box,
      Parting parting,
      VoidBallots voidBallots,
      Clock clock) {
    this.ballots = ballots;
    this.receipts = receipts;
    this.box = box;
    this.parting = parting;
    this.voidBallots = voidBallots;
    this.clock = clock;
  }

  @GetMapping("/elections/{election}/ballots")
  String list(
      ElectionDefinition election,
      @RequestParam(defaultValue = "") String tracker,
      @RequestParam(defaultValue = "") String receipt,
      @RequestParam(defaultValue = "0") long after,
      Model model) {
    Lookup lookup =
        receipt.isBlank() ? lookUp(election, tracker.strip()) : check(election, receipt);
    Hours hours = box.hours(election.id()).orElseThrow();
    long begin = Math.max(0, after);
    model.addAttribute(
        "view",
        new ListView(
            election,
            hours,
            hours.at(clock.instant()),
            numbers.get(election.id(), parting::numbers),
            box.key(election.id()),
            ballots.head(election.id()),
            ballots.after(election.id(), begin, ListView.LINES),
            begin,
            lookup));
    return "ballot/list";
  }

  /// Whether the promise of a receipt was kept.
  private Lookup check(ElectionDefinition definition, String text) {
    ElectionId election = definition.id();
    SignedReceipt receipt = SignedReceipt.read(text).orElse(null);
    if (receipt == null) {
      return new Lookup("", null, Message.of("ballot.list.receipt.none"));
    }
    ListedBallot line = ballots.find(election, receipt.tracker()).orElse(null);
    Lookup lookup = standing(election, receipt, line);
    return lookup.with(voidBallots.of(definition, receipt.tracker()));
  }

  private Lookup standing(ElectionId election, SignedReceipt receipt, @Nullable ListedBallot line) {
    return switch (receipts.standing(election, receipt, clock.instant())) {
      case NOT_SIGNED -> new Lookup("", null, Message.of("ballot.list.receipt.not-signed"));
      case KEPT -> new Lookup("", line, Message.of("ballot.list.receipt.kept"));
      case WAITING -> new Lookup("", null, Message.of("ballot.list.receipt.waiting"));
      case BROKEN -> new Lookup("", line, Message.of("ballot.list.receipt.broken"));
    };
  }

  private Lookup lookUp(ElectionDefinition definition, String asked) {
    ElectionId election = definition.id();
    if (asked.isEmpty()) {
      return Lookup.NOTHING;
    }
    BallotTracker tracker = BallotTracker.parse(asked).orElse(null);
    if (tracker == null) {
      return new Lookup(asked, null, Message.of("ballot.list.no-tracker"));
    }
    ListedBallot line = ballots.find(election, tracker).orElse(null);
    if (line != null) {
      Message nowVoid = voidBallots.of(definition, tracker);
      return new Lookup(
          asked,
          line,
          Message.of(nowVoid == null ? "ballot.list.listed" : "ballot.list.listed-void"),
          nowVoid);
    }
    return new Lookup(
        asked,
        null,
        Message.of(
            ballots.isAboutToBeListed(election, tracker)
                ? "ballot.list.soon"
                : "ballot.list.unknown"));
  }
}
