package org.hustings.count.vacancy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.count.Candidate;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.constraint.Constraint;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Margin;

/// An elected candidate has left the seat. Rule books fill it in one of three ways: a recount that
/// passes over who left, a recount that also keeps everyone still sitting (ERS97, 7.1), or the
/// runner-up.
///
/// @param election the record of the count that filled the seats
/// @param left number of the elected candidate who left
/// @param unavailable numbers of others who do not stand any more
public record CasualVacancy(CountRecord election, int left, Set<Integer> unavailable) {
  private static final String SITTING = "sitting members";

  public CasualVacancy {
    unavailable = Set.copyOf(unavailable);
    if (!election.winners().contains(left)) {
      throw new CannotCount("candidate " + left + " was not elected, so that no seat falls empty");
    }
    for (int candidate : unavailable) {
      if (election.winners().contains(candidate)) {
        throw new CannotCount(
            "candidate " + candidate + " holds a seat: a second vacancy is filled apart");
      }
    }
  }

  /// The contest to count again, as if who left and the unavailable had never stood.
  public Contest recount() {
    Set<Integer> withdrawn = new HashSet<>(election.contest().withdrawn());
    withdrawn.add(left);
    withdrawn.addAll(unavailable);
    return election.contest().withWithdrawn(withdrawn);
  }

  /// The same, with everyone still sitting guarded: exactly one of the elected is new.
  public Contest recountKeepingSitting() {
    Contest recount = recount();
    List<Candidate> candidates = new ArrayList<>();
    int sitting = 0;
    for (Candidate candidate : recount.candidates()) {
      boolean sits = candidate.number() != left && election.winners().contains(candidate.number());
      sitting += sits ? 1 : 0;
      candidates.add(sits ? candidate.with(SITTING) : candidate);
    }
    List<Constraint> constraints = new ArrayList<>(recount.constraints());
    if (sitting > 0) {
      constraints.add(Constraint.atLeast(sitting, SITTING));
    }
    return recount.withCandidates(candidates).withConstraints(constraints);
  }

  /// The runner-up of the election, unless unavailable: then, or where there was none, empty.
  public Optional<Candidate> runnerUp() {
    return election
        .margin()
        .map(Margin::loser)
        .filter(candidate -> !unavailable.contains(candidate))
        .map(election.contest()::candidate);
  }
}
