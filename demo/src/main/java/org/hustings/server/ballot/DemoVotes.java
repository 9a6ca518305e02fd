package org.hustings.server.ballot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hustings.ballotbox.marks.MarkedPaper;
import org.hustings.ballotbox.marks.Marks;
import org.hustings.ballotbox.marks.Papers;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.server.dispatch.DemoCodes;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.platform.MovableClock;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Votes for the invented members of the demo's society, two in three of them, as a seed decides.
@Component
@Profile("demo")
class DemoVotes {
  private static final Duration BETWEEN_VOTES = Duration.ofHours(2);
  private static final int VOTING_OF_THREE = 2;

  private final Box box;
  private final Packs packs;
  private final BallotPapers papers;
  private final MovableClock clock;
  private final Random random = new Random(1898);

  DemoVotes(Box box, Packs packs, BallotPapers papers, MovableClock clock) {
    this.box = box;
    this.packs = packs;
    this.papers = papers;
    this.clock = clock;
  }

  @EventListener
  void vote(DemoCodes codes) {
    for (SecurityCode code : codes.codes()) {
      if (random.nextInt(3) < VOTING_OF_THREE) {
        clock.moveTo(clock.instant().plus(BETWEEN_VOTES));
        cast(packs.byCode(code).orElseThrow());
      }
    }
  }

  private void cast(Pack pack) {
    CastOutcome outcome = box.cast(pack, marked(pack), AttemptId.draw());
    if (!(outcome instanceof CastOutcome.Accepted)) {
      throw new IllegalStateException("A vote of the demo was not taken: " + outcome);
    }
  }

  private Papers marked(Pack pack) {
    List<MarkedPaper> marked = new ArrayList<>();
    for (BallotPaper paper : papers.find(pack.election()).orElseThrow().of(pack)) {
      List<String> keys =
          new ArrayList<>(paper.candidates().stream().map(PaperCandidate::key).toList());
      Collections.shuffle(keys, random);
      List<String> chosen =
          keys.subList(0, 1 + random.nextInt(Math.min(paper.marks(), keys.size())));
      marked.add(
          new MarkedPaper(
              paper.contest(),
              null,
              paper.isPreferential() ? new Marks.Preferences(chosen) : new Marks.Crosses(chosen)));
    }
    return new Papers(pack.election(), marked);
  }
}
