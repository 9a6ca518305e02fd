package org.hustings.count;

import java.util.List;
import java.util.Set;
import org.hustings.count.constraint.Constraint;

/// What is to be counted: the candidates, the seats and every ballot. However it is made, a contest
/// holds together: nobody has a wrong number, and no ballot ranks somebody who is not there.
///
/// @param title as it stands in the ballot file
/// @param seats places to fill, at least 1
/// @param candidates in ballot file order; the candidate at index `i` has number `i + 1`
/// @param withdrawn numbers of candidates passed over as if no one had ranked them
/// @param constraints minima and maxima of groups among the elected; empty for none
/// @param rankings the distinct rankings with their weights
/// @param invalid papers that were found invalid before they reached the ballot file's rankings
public record Contest(
    String title,
    int seats,
    List<Candidate> candidates,
    Set<Integer> withdrawn,
    List<Constraint> constraints,
    Rankings rankings,
    long invalid) {
  /// @throws BadContest naming the part that does not fit the others
  public Contest {
    if (seats < 1) {
      throw new BadContest("seats", String.valueOf(seats), "1 or more");
    }
    candidates = List.copyOf(candidates);
    withdrawn = Set.copyOf(withdrawn);
    constraints = List.copyOf(constraints);
    checkNumbers(candidates);
    checkWithdrawn(withdrawn, candidates.size());
    if (rankings.highest() > candidates.size()) {
      throw new BadContest(
          "rankings", "candidate " + rankings.highest(), numbersUpTo(candidates.size()));
    }
    if (invalid < 0) {
      throw new BadContest("invalid papers", String.valueOf(invalid), "0 or more");
    }
  }

  private static void checkNumbers(List<Candidate> candidates) {
    if (candidates.size() > Short.MAX_VALUE) {
      throw new BadContest(
          "candidates", String.valueOf(candidates.size()), "at most " + Short.MAX_VALUE);
    }
    for (int place = 1; place <= candidates.size(); place++) {
      Candidate candidate = candidates.get(place - 1);
      if (candidate.number() != place) {
        throw new BadContest(
            "candidate in place " + place,
            "number %d (%s)".formatted(candidate.number(), candidate.name()),
            "number " + place + ": candidates are numbered 1, 2, 3 … in their order");
      }
    }
  }

  private static void checkWithdrawn(Set<Integer> withdrawn, int candidates) {
    for (int number : withdrawn) {
      if (number < 1 || number > candidates) {
        throw new BadContest("withdrawn", "candidate " + number, numbersUpTo(candidates));
      }
    }
  }

  private static String numbersUpTo(int candidates) {
    return candidates == 0 ? "nobody: there are no candidates" : "a number from 1 to " + candidates;
  }

  /// A contest to be put together step by step, with ballots that name their candidates.
  public static ContestBuilder of(String title) {
    return new ContestBuilder(title);
  }

  /// The candidate with this number in the ballot file.
  public Candidate candidate(int number) {
    return candidates.get(number - 1);
  }

  /// The candidates who take part in the count, in ballot file order.
  public List<Candidate> standing() {
    return candidates.stream().filter(c -> !withdrawn.contains(c.number())).toList();
  }

  public Contest withSeats(int seats) {
    return new Contest(title, seats, candidates, withdrawn, constraints, rankings, invalid);
  }

  public Contest withWithdrawn(Set<Integer> withdrawn) {
    return new Contest(title, seats, candidates, withdrawn, constraints, rankings, invalid);
  }

  public Contest withConstraints(List<Constraint> constraints) {
    return new Contest(title, seats, candidates, withdrawn, constraints, rankings, invalid);
  }

  public Contest withCandidates(List<Candidate> candidates) {
    return new Contest(title, seats, candidates, withdrawn, constraints, rankings, invalid);
  }
}
