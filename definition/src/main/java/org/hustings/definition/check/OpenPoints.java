package org.hustings.definition.check;

import org.hustings.definition.Ballot;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Counting;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.ActKind;

/// Finds what a definition leaves open although a later step will ask for it: no fault, but
/// something to know before one goes on.
final class OpenPoints {
  private static final boolean NEEDED = true;
  private static final boolean NOT_NEEDED = false;

  private final ElectionDefinition election;
  private final Place file;
  private final Findings findings;

  private OpenPoints(ElectionDefinition election, Place file, Findings findings) {
    this.election = election;
    this.file = file;
    this.findings = findings;
  }

  static void find(ElectionDefinition election, Place file, Findings findings) {
    OpenPoints points = new OpenPoints(election, file, findings);
    points.timetable();
    points.ballot();
    election.contests().forEach(points::contest);
  }

  private void timetable() {
    if (!election.asksOnly()) {
      act(ActKind.NOMINATIONS_OPEN, "when nominations open", Step.NOMINATION, NOT_NEEDED);
      act(ActKind.NOMINATIONS_CLOSE, "when nominations close", Step.NOMINATION, NOT_NEEDED);
    }
    act(ActKind.DISPATCH_BEGINS, "when ballots are dispatched", Step.DISPATCH, NEEDED);
    act(ActKind.BALLOT_CLOSES, "when the ballot closes", Step.CLOSE, NEEDED);
  }

  private void act(ActKind kind, String what, Step step, boolean needed) {
    if (election.timetable().act(kind).isEmpty()) {
      String point = "It is not stated " + what + ".";
      findings.open(file.key("timetable"), "", kind.key(), point, step, needed);
    }
  }

  private void ballot() {
    Ballot ballot = election.ballot();
    Place place = file.key("ballot");
    if (ballot.channels().isEmpty()) {
      String point = "It is not stated whether votes are cast online or by post.";
      findings.open(place, "", "channels", point, Step.DISPATCH, NEEDED);
    }
    // one channel alone leaves nothing to decide
    if (ballot.dispatch() == null && ballot.channels().size() != 1) {
      String point = "It is not stated by which channel each elector is sent the ballot.";
      findings.open(place, "", "dispatch", point, Step.DISPATCH, NEEDED);
    }
  }

  private void contest(ContestDefinition contest) {
    if (!contest.isQuestion()) {
      candidates(contest);
    }
    if (election.voters(contest) == null) {
      open(contest, "voters", "it is not stated who may vote.", Step.FREEZE, NEEDED);
    }
    counting(contest);
  }

  private void candidates(ContestDefinition contest) {
    if (contest.candidates() == null) {
      open(contest, "candidates", "it is not stated who may stand.", Step.NOMINATION, NOT_NEEDED);
    }
    if (contest.nominating() == null) {
      open(contest, "nominators", "it is not stated who may nominate.", Step.NOMINATION, NEEDED);
    }
    if (contest.threshold() == null && !contest.needsNoNomination()) {
      String point = "it is not stated how much support a candidate needs.";
      open(contest, "threshold", point, Step.PAPERS, NEEDED);
    }
    if (contest.order() == null && election.ballot().order() == null) {
      String point = "it is not stated in which order candidates stand on the paper.";
      open(contest, "order", point, Step.PAPERS, NEEDED);
    }
  }

  private void counting(ContestDefinition contest) {
    Counting counting = contest.counting();
    if (counting == null) {
      open(contest, "count", "it is not stated how it is counted.", Step.PAPERS, NEEDED);
    } else if (counting.rule() == null
        && counting.method().hasSeveralRules()
        && counting.colleges().isEmpty()) {
      open(contest, "rule", "the exact count rule is not stated.", Step.CLOSE, NEEDED);
    }
  }

  private void open(
      ContestDefinition contest, String key, String point, Step step, boolean needed) {
    Place place = file.contest(contest.id().slug());
    Place at = key.equals("rule") ? place.key("count") : place;
    String sentence = contest.name() + ": " + point;
    findings.open(at, contest.id().slug(), key, sentence, step, needed);
  }
}
