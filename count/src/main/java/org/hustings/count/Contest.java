package org.hustings.count;

import java.util.List;
import java.util.Set;
import org.hustings.count.constraint.Constraint;

/// What is to be counted: the candidates, the seats and every ballot.
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
  public Contest {
    if (seats < 1) {
      throw new IllegalArgumentException("a contest fills at least 1 seat, not " + seats);
    }
    candidates = List.copyOf(candidates);
    withdrawn = Set.copyOf(withdrawn);
    constraints = List.copyOf(constraints);
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
