package org.hustings.server.result.closing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hustings.ballotbox.marks.MarkedPaper;
import org.hustings.ballotbox.marks.Marks;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.ballotbox.marks.SpoiltReason;
import org.hustings.definition.Channel;
import org.hustings.server.account.PersonId;
import org.hustings.server.ballot.AttemptId;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.CastOutcome;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.ballot.image.PaperImages;
import org.hustings.server.ballot.image.ScannedPaper;
import org.hustings.server.ballot.list.Sequencer;
import org.hustings.server.ballot.post.Keying;
import org.hustings.server.ballot.post.KeyingKey;
import org.hustings.server.ballot.post.KeyingOutcome;
import org.hustings.server.ballot.post.KeyingPhrases;
import org.hustings.server.ballot.post.Scanning;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.platform.MovableClock;
import org.hustings.server.roll.Saltmarsh;
import org.springframework.stereotype.Component;

/// Saltmarsh's ballot with a vote of every elector, one after the other in an order of their own,
/// online and by post; and its way to the declaration. It knows who cast what and when.
@Component
class KnownVotes {
  private static final String PHRASE = "marsh harrier over reeds";
  private static final Duration BETWEEN_VOTES = Duration.ofMinutes(7);
  private static final int LISTED_AT_ONCE = 10;

  /// How many papers come with an image.
  static final int IMAGES = 4;

  private final SaltmarshBallot ballot;
  private final Box box;
  private final Scanning scanning;
  private final Keying keying;
  private final KeyingPhrases phrases;
  private final PaperImages images;
  private final Sequencer sequencer;
  private final CloseToDeclaration rest;
  private final MovableClock clock;

  KnownVotes(
      SaltmarshBallot ballot,
      Box box,
      Scanning scanning,
      Keying keying,
      KeyingPhrases phrases,
      PaperImages images,
      Sequencer sequencer,
      CloseToDeclaration rest,
      MovableClock clock) {
    this.ballot = ballot;
    this.box = box;
    this.scanning = scanning;
    this.keying = keying;
    this.phrases = phrases;
    this.images = images;
    this.sequencer = sequencer;
    this.rest = rest;
    this.clock = clock;
  }

  /// One vote.
  record Vote(int elector, Channel channel, Papers papers) {}

  /// Has every elector of a society with so many members vote. The first paper that comes by post
  /// is spoilt.
  ///
  /// @return in the order in which they voted
  List<Vote> cast(int members, long seed) {
    ballot.open(members);
    phrases.agree(Saltmarsh.ELECTION, PHRASE, Saltmarsh.RETURNING_OFFICER);
    KeyingKey key = phrases.key(Saltmarsh.ELECTION, PHRASE).orElseThrow();
    Random random = new Random(seed);
    List<Integer> electors =
        new ArrayList<>(
            ballot.electors().stream().map(elector -> elector.number().value()).toList());
    Collections.shuffle(electors, random);
    List<Vote> votes = new ArrayList<>();
    for (int elector : electors) {
      clock.moveTo(clock.instant().plus(BETWEEN_VOTES));
      Pack pack = ballot.pack(elector);
      Papers marked = ballot.marked(pack, random);
      if (pack.channel() == Channel.POST) {
        boolean first = votes.stream().noneMatch(vote -> vote.channel() == Channel.POST);
        marked = first ? spoilt(marked) : marked;
        returned(pack, marked, key);
      } else {
        require(box.cast(pack, marked, AttemptId.draw()) instanceof CastOutcome.Accepted);
      }
      votes.add(new Vote(elector, pack.channel(), marked));
      if (votes.size() % LISTED_AT_ONCE == 0) {
        sequencer.list();
      }
    }
    sequencer.list();
    return votes;
  }

  private static Papers spoilt(Papers marked) {
    return new Papers(
        marked.election(),
        marked.marked().stream()
            .map(paper ->
                new MarkedPaper(
                    paper.contest(), paper.college(), new Marks.Spoilt(SpoiltReason.NO_FIRST)))
            .toList());
  }

  private void returned(Pack pack, Papers marked, KeyingKey key) {
    PaperNumber paper = new PaperNumber(pack.elector().value());
    scanning.scan(pack.election(), List.of(paper.toString()), false, Saltmarsh.RETURNING_OFFICER);
    if (images.number(pack.election()) < IMAGES) {
      images.keep(pack.election(), paper, ScannedPaper.png(paper, marked.toString()));
    }
    keying.key(pack.election(), paper, marked, key, new PersonId("person", "1"));
    require(
        keying.key(pack.election(), paper, marked, key, new PersonId("person", "2"))
            instanceof KeyingOutcome.Agreed);
  }

  /// Goes on to the declaration.
  void declare() {
    rest.declare(ballot.ceremony().shares());
  }

  private static void require(boolean so) {
    if (!so) {
      throw new IllegalStateException("the election did not go as it should");
    }
  }
}
