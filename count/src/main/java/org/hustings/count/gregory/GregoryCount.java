package org.hustings.count.gregory;

import java.util.List;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.Rankings;
import org.hustings.count.lots.DrawnLots;
import org.hustings.count.record.Action;
import org.hustings.count.record.Ballots;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Ground;
import org.hustings.count.record.QuotaBasis;
import org.hustings.count.record.Recorder;

/// One count by Gregory's method. After the first preferences, each stage transfers a surplus or
/// excludes candidates, until the seats are filled.
final class GregoryCount {
  private final GregoryRule rule;
  private final Contest contest;
  private final DrawnLots lots;
  private final Sheet sheet;
  private final Recorder recorder;
  private final Ties ties;
  private final Guards guards;
  private final Deeming deeming;
  private final Proposing proposing;
  private final Transferring transferring;
  private final Excluding excluding;
  private final QuotaBasis quotaBasis;

  GregoryCount(GregoryRule rule, Contest contest, DrawnLots lots) {
    this.rule = rule;
    this.contest = contest;
    this.lots = lots;
    this.sheet = new Sheet(contest, rule.description().decimals());
    if (sheet.continuingCount == 0) {
      throw new CannotCount("no candidate stands: name at least one who has not withdrawn");
    }
    Papers papers =
        new Papers(contest.rankings(), sheet.standing, sheet.continuing, rule.equalPreferences());
    Sorting sorting = new Sorting(papers, sheet.candidates);
    firstPreferences(sorting);
    this.recorder = new Recorder(sheet.decimal(sheet.valid));
    this.ties = new Ties(rule.tieBreak(), lots, recorder);
    this.guards = new Guards(contest, sheet, recorder);
    this.deeming = new Deeming(rule, sheet, ties, guards, recorder);
    this.proposing = new Proposing(rule, sheet, ties, guards, recorder);
    this.transferring = new Transferring(sheet, sorting, recorder);
    this.excluding =
        new Excluding(rule, contest.seats(), sheet, ties, guards, deeming, transferring, recorder);
    this.quotaBasis =
        rule.quota().basis(sheet.decimal(sheet.valid), contest.seats(), sheet.decimal(sheet.quota));
  }

  private void firstPreferences(Sorting sorting) {
    Rankings rankings = contest.rankings();
    int[] all = new int[rankings.distinct()];
    for (int ranking = 0; ranking < all.length; ranking++) {
      all[ranking] = ranking;
    }
    sorting.clear();
    sorting.add(new Parcel(sheet.one, true, all, 0, all.length, rankings.total()));
    sorting.deliver(sheet.one, true, sheet);
    sheet.valid = Math.multiplyExact(sorting.transferable(), sheet.one);
    sheet.quota = rule.quota().of(sheet.valid, contest.seats(), sheet.one);
  }

  /// Counts to the end.
  CountRecord record() {
    recorder.act(new Action.FirstPreferences());
    guards.review();
    ties.batchEnds(sheet.votes);
    deeming.reached(rule.clauses().atFirst());
    do {
      ties.stageEnds(sheet.votes);
    } while (!over() && nextStage());
    return finish();
  }

  /// Transfers a surplus or excludes; false if instead the last seats are filled.
  private boolean nextStage() {
    List<Integer> excluded = guards.doomed();
    if (excluded.isEmpty()) {
      List<Integer> lowestFirst = proposing.lowestFirst();
      int together = proposing.together(lowestFirst);
      if (together == 0 && sheet.surpluses() > 0) {
        transferSurplus();
        return true;
      }
      excluded = proposing.exclusion(lowestFirst, Math.max(1, together));
    }
    if (leavesTheLastSeats(excluded)) {
      return false;
    }
    sheet.close(recorder);
    recorder.act(new Action.Exclusion(excluded));
    excluding.exclude(excluded);
    return true;
  }

  private boolean over() {
    if (sheet.continuingCount <= sheet.vacancies) {
      deeming.lastSeats(new Ground.AsManyAsSeats(rule.clauses().lastSeats()));
    } else if (sheet.vacancies == 1 && rule.lastSeats() == LastSeats.AFTER_PARCEL_OR_BY_MAJORITY) {
      deeming.majority(new Ground.OutvotesAllOthers(rule.clauses().majority()));
    }
    return sheet.vacancies == 0 || sheet.continuingCount == 0;
  }

  private boolean leavesTheLastSeats(List<Integer> excluded) {
    if (rule.lastSeats() != LastSeats.BEFORE_EXCLUSION
        || sheet.continuingCount - excluded.size() > sheet.vacancies) {
      return false;
    }
    excluding.strike(excluded);
    deeming.lastSeats(new Ground.NextExclusionLeavesSeats(rule.clauses().lastSeats()));
    return true;
  }

  private void transferSurplus() {
    int candidate = proposing.surplus();
    sheet.close(recorder);
    recorder.act(
        rule.surplusPapers() == SurplusPapers.ALL_WEIGHTED
            ? transferring.weightedSurplus(candidate)
            : transferring.lastParcelSurplus(candidate));
    ties.batchEnds(sheet.votes);
    deeming.reached(rule.clauses().afterSurplus());
  }

  private CountRecord finish() {
    recorder.last();
    if (rule.lastSeats() == LastSeats.BEFORE_EXCLUSION) {
      excluding.strike(sheet.continuing());
    }
    sheet.close(recorder);
    long valid = sheet.valid / sheet.one;
    return recorder.finish(
        rule.description(),
        contest,
        Ballots.ranked(contest.invalid(), contest.rankings().total(), valid),
        quotaBasis,
        lots.all());
  }
}
