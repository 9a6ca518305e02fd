package org.hustings.count.file;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.hustings.count.Candidate;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.Rankings;

/// What a ballot file holds.
///
/// @param name of the file, for messages
/// @param title of the contest; empty where the file has none
/// @param seats empty where the format does not state them
/// @param candidates in the file's order
/// @param withdrawn numbers of those whom the file marks as withdrawn
/// @param ties numbers in the file's own order for breaking ties, first the one who is preferred;
///   empty where it has none
/// @param rankings of all ballots
/// @param invalid papers that the file states were found invalid
/// @param repairs made while reading, in the order of the file
public record BallotFile(
    String name,
    String title,
    OptionalInt seats,
    List<Candidate> candidates,
    Set<Integer> withdrawn,
    List<Integer> ties,
    Rankings rankings,
    long invalid,
    List<Repair> repairs) {
  public BallotFile {
    candidates = List.copyOf(candidates);
    withdrawn = Set.copyOf(withdrawn);
    ties = List.copyOf(ties);
    repairs = List.copyOf(repairs);
  }

  BallotFile withCandidates(List<Candidate> candidates) {
    return new BallotFile(
        name, title, seats, candidates, withdrawn, ties, rankings, invalid, repairs);
  }

  BallotFile withRepairs(List<Repair> repairs) {
    return new BallotFile(
        name, title, seats, candidates, withdrawn, ties, rankings, invalid, repairs);
  }

  /// The contest as the file states it.
  ///
  /// @throws CannotCount if the file does not state the seats
  public Contest contest() {
    return contest(
        seats.orElseThrow(() ->
            new CannotCount(
                "the file does not state how many seats are to be filled: give --seats N")));
  }

  /// The contest for this number of seats.
  public Contest contest(int seats) {
    return new Contest(title, seats, candidates, withdrawn, List.of(), rankings, invalid);
  }
}
