package org.hustings.server.ballot.post;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.Hours;
import org.hustings.server.dispatch.DeathReason;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.PaperNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in papers that came back by post, by their numbers. The audit log has how many, never
/// which.
@Component
public class Scanning {
  private final ReturnedRows rows;
  private final Packs packs;
  private final Box box;
  private final AuditLog audit;
  private final SetAsideLetters letters;
  private final Clock clock;

  Scanning(
      ReturnedRows rows,
      Packs packs,
      Box box,
      SetAsideLetters letters,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.packs = packs;
    this.box = box;
    this.audit = audit;
    this.letters = letters;
    this.clock = clock;
  }

  /// Takes in papers, one a line; empty lines mean nothing. A paper scanned twice is taken in once.
  ///
  /// @param cameInTime that they arrived before the close; matters only after it
  @Transactional
  public List<Scanned> scan(ElectionId election, List<String> lines, boolean cameInTime, Actor by) {
    rows.lock(election);
    boolean open = takesPapers(election, cameInTime);
    boolean byPost = box.takes(election, Channel.POST);
    List<Scanned> scanned = new ArrayList<>();
    Map<String, Integer> totals = new TreeMap<>();
    for (String line : lines.stream().map(String::strip).filter(text -> !text.isEmpty()).toList()) {
      ScanOutcome outcome =
          PaperNumber.parse(line)
              .map(paper ->
                  !byPost
                      ? ScanOutcome.NOT_BY_POST
                      : open ? scan(election, paper) : ScanOutcome.TOO_LATE)
              .orElse(ScanOutcome.UNREADABLE);
      scanned.add(new Scanned(line, outcome));
      totals.merge(outcome.name(), 1, Integer::sum);
    }
    if (!scanned.isEmpty()) {
      audit.record(by, "ballot.papers-scanned", "election:" + election, null, totals);
    }
    return scanned;
  }

  public PostNumbers numbers(ElectionId election) {
    return rows.numbers(election);
  }

  private boolean takesPapers(ElectionId election, boolean cameInTime) {
    Hours.State state = box.hours(election).orElseThrow().at(clock.instant());
    boolean inTime = state == Hours.State.OPEN || (state != Hours.State.NOT_YET_OPEN && cameInTime);
    return inTime && !rows.isParted(election) && box.stop(election).isEmpty();
  }

  private ScanOutcome scan(ElectionId election, PaperNumber paper) {
    Pack pack = packs.byPaper(election, paper).orElse(null);
    if (pack == null) {
      return ScanOutcome.UNKNOWN;
    }
    if (pack.state() == Pack.State.HELD) {
      return ScanOutcome.NOT_HANDED_OVER;
    }
    if (!rows.add(pack, paper)) {
      return ScanOutcome.ALREADY_SCANNED;
    }
    if (pack.isLive() && rows.vote(pack, clock.instant())) {
      packs.kill(pack.id(), DeathReason.CAME_BACK);
      return ScanOutcome.ACCEPTED;
    }
    if (!pack.isLive() && mayCountAlone(pack) && rows.voteYielding(pack, clock.instant())) {
      return ScanOutcome.ACCEPTED_ALONE;
    }
    rows.setAside(pack, paper, clock.instant());
    if (pack.isLive()) {
      return ScanOutcome.DUPLICATE;
    }
    packs.noteSetAside(pack.id());
    letters.setAside(pack);
    return ScanOutcome.DEAD;
  }

  /// A paper that was lost and has come back all the same, where the election counts such a one.
  private boolean mayCountAlone(Pack pack) {
    return box.countsSuperseded(pack.election())
        && packs.deathOf(pack.id()).filter(DeathReason::leavesPaperInGoodHands).isPresent();
  }
}
