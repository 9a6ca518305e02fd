package org.hustings.count.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hustings.count.Candidate;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.Scope.Method;
import org.hustings.count.Scope.Seats;
import org.hustings.count.record.CountRecord;
import org.hustings.count.rules.ReopenNominations;

/// Puts candidates into an order by STV, from the last place up, as C. Rosenstiel proposed
/// (Producing a Party List using STV, Voting matters 9, May 1998). A first count with all
/// candidates finds who is on the list. Then those alone are counted again, from the same papers,
/// for one place fewer; who drops out has the last place; and so on up to the first.
///
/// Constraints are kept in the first count, which decides who is on the list, and do not bear on
/// the order.
///
/// @param rule of STV for several seats, by which every count is made
public record OrderedList(CountRule rule) {
  /// How the ordering ends.
  public sealed interface Result {}

  /// All places are given.
  ///
  /// @param order candidates' numbers, the first place first
  /// @param counts of as many seats as places, then of one fewer each time; of one seat at last
  public record Ordered(List<Integer> order, List<CountRecord> counts) implements Result {
    public Ordered {
      order = List.copyOf(order);
      counts = List.copyOf(counts);
    }
  }

  /// A count cannot go on until a lot is drawn. A lot between the same candidates at the same stage
  /// of two counts falls the same way in both.
  ///
  /// @param seats of the count that waits
  public record Waiting(int seats, CountResult.LotNeeded needed) implements Result {}

  /// @throws CannotCount if it is no rule of STV for several seats
  public OrderedList {
    if (rule instanceof ReopenNominations) {
      throw new CannotCount(
          "a list is ordered among people: re-open nominations has no place on it");
    }
    if (rule.description().scope().method() != Method.TRANSFERABLE_VOTE
        || rule.description().scope().seats() != Seats.SEVERAL) {
      throw new CannotCount(
          "a list is ordered by a rule of STV for several seats, not by "
              + rule.description().name());
    }
  }

  /// Orders as many places as the contest has seats.
  ///
  /// @throws CannotCount if a count leaves a place empty, as re-opened nominations do
  public Result count(Contest contest, Lots lots) {
    List<CountRecord> counts = new ArrayList<>();
    List<Integer> fromTheLast = new ArrayList<>();
    Contest next = contest;
    while (true) {
      switch (rule.count(next, lots)) {
        case CountResult.LotNeeded needed -> {
          return new Waiting(next.seats(), needed);
        }
        case CountResult.Counted(CountRecord record) -> {
          counts.add(record);
          if (counts.size() > 1) {
            fromTheLast.add(droppedOut(record));
          }
          if (record.winners().size() <= 1) {
            fromTheLast.addAll(record.winners());
            return new Ordered(fromTheLast.reversed(), counts);
          }
          next = among(record, contest);
        }
      }
    }
  }

  /// The elected alone, for one place fewer.
  private static Contest among(CountRecord record, Contest contest) {
    Set<Integer> others = new HashSet<>();
    contest.candidates().forEach(candidate -> others.add(candidate.number()));
    others.removeAll(record.winners());
    return contest
        .withWithdrawn(others)
        .withConstraints(List.of())
        .withSeats(record.winners().size() - 1);
  }

  private static int droppedOut(CountRecord record) {
    List<Integer> left = new ArrayList<>();
    for (Candidate candidate : record.contest().standing()) {
      if (!record.winners().contains(candidate.number())) {
        left.add(candidate.number());
      }
    }
    if (left.size() != 1) {
      throw new CannotCount(
          "a count for %d places of a list leaves %d candidates without one, not 1: order it by a rule that fills every place"
              .formatted(record.contest().seats(), left.size()));
    }
    return left.getFirst();
  }
}
