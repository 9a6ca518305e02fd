package org.hustings.server.ballot.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.hustings.ballotbox.list.BallotTracker;
import org.hustings.ballotbox.list.ListedBallot;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.Hours;
import org.hustings.server.ballot.Numbers;
import org.hustings.server.ballot.Parting;
import org.hustings.server.ballot.list.SealedBallots;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.words.Message;
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
  private final Box box;
  private final Parting parting;
  private final Clock clock;

  /// Counting goes through all envelopes, and anybody may ask for the page.
  private final Cache<ElectionId, Numbers> numbers =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(100).build();

  SealedBallotPages(SealedBallots ballots, Box box, Parting parting, Clock clock) {
    this.ballots = ballots;
    this.box = box;
    this.parting = parting;
    this.clock = clock;
  }

  @GetMapping("/elections/{election}/ballots")
  String list(
      ElectionDefinition election,
      @RequestParam(defaultValue = "") String tracker,
      @RequestParam(defaultValue = "0") long after,
      Model model) {
    Lookup lookup = lookUp(election.id(), tracker.strip());
    Hours hours = box.hours(election.id()).orElseThrow();
    long begin = Math.max(0, after);
    model.addAttribute(
        "view",
        new ListView(
            election,
            hours,
            hours.at(clock.instant()),
            numbers.get(election.id(), parting::numbers),
            ballots.head(election.id()),
            ballots.after(election.id(), begin, ListView.LINES),
            begin,
            lookup));
    return "ballot/list";
  }

  private Lookup lookUp(ElectionId election, String asked) {
    if (asked.isEmpty()) {
      return Lookup.NOTHING;
    }
    BallotTracker tracker = BallotTracker.parse(asked).orElse(null);
    if (tracker == null) {
      return new Lookup(asked, null, Message.of("ballot.list.no-tracker"));
    }
    ListedBallot line = ballots.find(election, tracker).orElse(null);
    if (line != null) {
      return new Lookup(asked, line, Message.of("ballot.list.listed"));
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
