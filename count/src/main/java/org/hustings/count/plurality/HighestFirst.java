package org.hustings.count.plurality;

import java.util.ArrayList;
import java.util.List;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.Lot;
import org.hustings.count.Lot.Purpose;
import org.hustings.count.constraint.GuardAndDoom;
import org.hustings.count.lots.DrawnLots;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Ground;
import org.hustings.count.record.Recorder;
import org.hustings.count.record.Status;

/// Fills the seats from the highest votes down. Whoever a constraint keeps from election is passed
/// over, which comes to the same as electing the highest and then letting the lowest elected give
/// way to the highest of the group that is short (a top-up).
final class HighestFirst {
  private final Contest contest;
  private final XVotes votes;
  private final DrawnLots lots;
  private final Recorder recorder;
  private final GuardAndDoom constraints;
  private final Status[] status;
  private final List<Integer> elected = new ArrayList<>();

  HighestFirst(Contest contest, XVotes votes, DrawnLots lots, Recorder recorder) {
    this.contest = contest;
    this.votes = votes;
    this.lots = lots;
    this.recorder = recorder;
    this.constraints = GuardAndDoom.of(contest);
    this.status = new Status[contest.candidates().size() + 1];
    for (Candidate candidate : contest.candidates()) {
      boolean withdrawn = contest.withdrawn().contains(candidate.number());
      status[candidate.number()] = withdrawn ? Status.WITHDRAWN : Status.CONTINUING;
    }
  }

  /// Elects, most votes first; equals in the order of the ballot file.
  void fill() {
    constraints.review(status).forEach(recorder::decide);
    while (elected.size() < contest.seats()) {
      List<Integer> highest = highest();
      if (highest.isEmpty()) {
        break;
      }
      if (highest.size() > 1 && !fitTogether(highest)) {
        Lot lot = lots.draw(recorder.stage(), Purpose.WHO_IS_ELECTED, highest);
        recorder.decide(new Decision.TieByLot(lot));
        elect(lot.drawn());
      } else {
        elect(highest.getFirst());
      }
    }
  }

  Status status(int candidate) {
    return status[candidate];
  }

  private List<Integer> highest() {
    List<Integer> highest = new ArrayList<>();
    for (int c = 1; c < status.length; c++) {
      if (status[c] == Status.CONTINUING && !constraints.isDoomed(c)) {
        if (!highest.isEmpty() && votes.votes(c) > votes.votes(highest.getFirst())) {
          highest.clear();
        }
        if (highest.isEmpty() || votes.votes(c) == votes.votes(highest.getFirst())) {
          highest.add(c);
        }
      }
    }
    return highest;
  }

  private boolean fitTogether(List<Integer> tied) {
    if (elected.size() + tied.size() > contest.seats()) {
      return false;
    }
    GuardAndDoom trial = GuardAndDoom.of(contest);
    Status[] then = status.clone();
    for (int candidate : tied) {
      trial.review(then);
      if (trial.isDoomed(candidate)) {
        return false;
      }
      then[candidate] = Status.ELECTED;
    }
    return true;
  }

  private void elect(int candidate) {
    status[candidate] = Status.ELECTED;
    elected.add(candidate);
    recorder.elect(candidate, new Ground.HighestVotes());
    if (elected.size() < contest.seats()) {
      constraints.review(status).forEach(recorder::decide);
    }
  }
}
