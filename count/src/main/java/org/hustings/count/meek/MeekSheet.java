package org.hustings.count.meek;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.record.Action;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Elected;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Status;
import org.hustings.count.record.Tally;

/// Writes the stages of an iterative count. A stage is opened with the votes of one distribution
/// and takes every election, exclusion and decision that rests on them until the next is opened.
final class MeekSheet {
  private final Status[] status;
  private final List<Stage> stages = new ArrayList<>();
  private final List<Elected> allElected = new ArrayList<>();

  private final List<Elected> elected = new ArrayList<>();
  private final List<Integer> excluded = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private Action action = new Action.FirstPreferences();
  private BigDecimal quota = BigDecimal.ZERO;
  private List<Part> now = List.of();
  private List<Part> before = List.of();

  /// What one distribution gave a candidate, or nobody.
  ///
  /// @param votes received
  /// @param keep the part kept of what came
  /// @param papers that gave something
  record Part(BigDecimal votes, BigDecimal keep, long papers) {}

  MeekSheet(Contest contest) {
    this.status = new Status[contest.candidates().size() + 1];
    for (Candidate candidate : contest.candidates()) {
      status[candidate.number()] =
          contest.withdrawn().contains(candidate.number()) ? Status.WITHDRAWN : Status.CONTINUING;
    }
  }

  /// The number of the stage that is open, or that the next distribution will open.
  int number() {
    return stages.size() + 1;
  }

  /// Opens the next stage.
  ///
  /// @param parts by candidate number; what nobody received stands at 0
  void open(Action action, BigDecimal quota, List<Part> parts) {
    if (!now.isEmpty()) {
      close();
    }
    this.action = action;
    this.quota = quota;
    this.now = parts;
  }

  void elect(int candidate, String ground) {
    status[candidate] = Status.ELECTED;
    elected.add(new Elected(candidate, number(), ground));
  }

  void exclude(int candidate) {
    status[candidate] = Status.EXCLUDED;
    excluded.add(candidate);
  }

  void decide(Decision decision) {
    decisions.add(decision);
  }

  Status status(int candidate) {
    return status[candidate];
  }

  /// How many candidates have this status.
  int count(Status wanted) {
    int count = 0;
    for (int c = 1; c < status.length; c++) {
      if (status[c] == wanted) {
        count++;
      }
    }
    return count;
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

  private void close() {
    List<Tally> tallies = new ArrayList<>();
    for (int c = 1; c < status.length; c++) {
      Part part = now.get(c);
      BigDecimal votes = part.votes();
      BigDecimal change = before.isEmpty() ? votes : votes.subtract(before.get(c).votes());
      tallies.add(new Tally(c, status[c], part.papers(), votes, change, Optional.of(part.keep())));
    }
    stages.add(
        new Stage(
            number(),
            action,
            quota,
            tallies,
            now.get(0).votes(),
            now.get(0).papers(),
            BigDecimal.ZERO,
            elected,
            excluded,
            decisions,
            List.of()));
    allElected.addAll(elected);
    elected.clear();
    excluded.clear();
    decisions.clear();
    before = now;
  }

  /// Closes the last stage and hands all of them over.
  List<Stage> stages() {
    close();
    now = List.of();
    return stages;
  }

  List<Elected> elected() {
    return allElected;
  }
}
