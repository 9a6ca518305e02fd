package org.hustings.count.meek;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.Lot;
import org.hustings.count.RuleDescription;
import org.hustings.count.constraint.GuardAndDoom;
import org.hustings.count.record.Action;
import org.hustings.count.record.Ballots;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Ground;
import org.hustings.count.record.QuotaBasis;
import org.hustings.count.record.Recorder;
import org.hustings.count.record.Status;
import org.hustings.count.record.Tally;

/// Writes the stages of an iterative count. A stage is opened with the votes of one distribution
/// and takes every election, exclusion and decision that rests on them, until the next is opened.
final class MeekSheet {
  private final Contest contest;
  private final Status[] status;
  private final Recorder recorder;
  private final GuardAndDoom constraints;
  private BigDecimal quota = BigDecimal.ZERO;
  private BigDecimal lost = BigDecimal.ZERO;
  private List<Part> now = List.of();
  private List<Part> before = List.of();

  /// What one distribution gave a candidate, or nobody.
  ///
  /// @param votes received
  /// @param keep the part kept of what came
  /// @param papers that gave something
  record Part(BigDecimal votes, BigDecimal keep, long papers) {}

  /// @param total what the parts add up to at every stage
  MeekSheet(Contest contest, BigDecimal total) {
    this.contest = contest;
    this.recorder = new Recorder(total);
    this.status = new Status[contest.candidates().size() + 1];
    for (Candidate candidate : contest.candidates()) {
      status[candidate.number()] =
          contest.withdrawn().contains(candidate.number()) ? Status.WITHDRAWN : Status.CONTINUING;
    }
    this.constraints = GuardAndDoom.of(contest);
    constraints.review(status).forEach(recorder::decide);
  }

  /// The number of the stage that is open, or that will be opened first.
  int number() {
    return recorder.stage();
  }

  /// Opens the next stage.
  ///
  /// @param parts by candidate number; what nobody received stands at 0
  /// @param lost what cutting the figures took from the candidates and left with nobody
  void open(Action action, BigDecimal quota, List<Part> parts, BigDecimal lost) {
    if (!now.isEmpty()) {
      close();
    }
    recorder.act(action);
    this.quota = quota;
    this.now = parts;
    this.lost = lost;
  }

  void elect(int candidate, Ground ground) {
    status[candidate] = Status.ELECTED;
    recorder.elect(candidate, ground);
    review();
  }

  void exclude(int candidate) {
    status[candidate] = Status.EXCLUDED;
    recorder.exclude(candidate);
    review();
  }

  private void review() {
    if (vacancies() > 0) {
      constraints.review(status).forEach(recorder::decide);
    }
  }

  void decide(Decision decision) {
    recorder.decide(decision);
  }

  Status status(int candidate) {
    return status[candidate];
  }

  boolean isDoomed(int candidate) {
    return constraints.isDoomed(candidate);
  }

  /// The continuing candidates without whom the constraints can be met.
  List<Integer> excludable() {
    List<Integer> unguarded = all(Status.CONTINUING);
    unguarded.removeIf(constraints::isGuarded);
    return unguarded;
  }

  boolean canExclude(List<Integer> together) {
    return constraints.canExclude(together, status);
  }

  /// The continuing candidates whom a constraint keeps from election; they are excluded next.
  List<Integer> doomed() {
    List<Integer> doomed = all(Status.CONTINUING);
    doomed.removeIf(candidate -> !constraints.isDoomed(candidate));
    return doomed;
  }

  /// The numbers of those with this status, ascending.
  List<Integer> all(Status wanted) {
    List<Integer> all = new ArrayList<>();
    for (int c = 1; c < status.length; c++) {
      if (status[c] == wanted) {
        all.add(c);
      }
    }
    return all;
  }

  /// How many seats are not filled yet.
  int vacancies() {
    return contest.seats() - all(Status.ELECTED).size();
  }

  private void close() {
    List<Tally> tallies = new ArrayList<>();
    for (int c = 1; c < status.length; c++) {
      Part part = now.get(c);
      BigDecimal votes = part.votes();
      BigDecimal change = before.isEmpty() ? votes : votes.subtract(before.get(c).votes());
      tallies.add(new Tally(c, status[c], part.papers(), votes, change, Optional.of(part.keep())));
    }
    Part nobody = now.get(0);
    recorder.close(quota, tallies, nobody.votes(), nobody.papers(), lost);
    before = now;
  }

  /// Closes the last stage and with it the record.
  CountRecord finish(RuleDescription rule, Ballots ballots, QuotaBasis quota, List<Lot> lots) {
    close();
    return recorder.finish(rule, contest, ballots, quota, lots);
  }
}
