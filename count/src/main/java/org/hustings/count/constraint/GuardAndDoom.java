package org.hustings.count.constraint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hustings.count.Candidate;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Status;

/// Keeps the constraints during a count (I. D. Hill, "STV with constraints", Voting matters 9,
/// 1998; J. Otten, "STV with multiple constraints", Voting matters 13, 2001).
///
/// A continuing candidate without whom the constraints could not be met is guarded: never excluded.
/// One whose election would make them impossible is doomed: never deemed elected, and excluded
/// next, so that the next preferences tell. A count that obeys and asks again after every election
/// and exclusion meets the constraints.
public final class GuardAndDoom {
  private final Contest contest;
  private final Signatures signatures;
  private final boolean[] guarded;
  private final boolean[] doomed;

  private GuardAndDoom(Contest contest) {
    this.contest = contest;
    this.signatures = new Signatures(contest);
    this.guarded = new boolean[contest.candidates().size() + 1];
    this.doomed = new boolean[contest.candidates().size() + 1];
  }

  /// The constraints of a contest, before anyone is elected or excluded.
  ///
  /// @throws CannotCount if no choice from the candidates standing meets them
  public static GuardAndDoom of(Contest contest) {
    for (Constraint constraint : contest.constraints()) {
      refuseUnknownGroup(contest, constraint.group());
    }
    GuardAndDoom constraints = new GuardAndDoom(contest);
    Status[] status = new Status[contest.candidates().size() + 1];
    for (Candidate candidate : contest.candidates()) {
      boolean withdrawn = contest.withdrawn().contains(candidate.number());
      status[candidate.number()] = withdrawn ? Status.WITHDRAWN : Status.CONTINUING;
    }
    Outlook outlook = constraints.outlook(status);
    if (!contest.constraints().isEmpty() && !outlook.canMeetAll()) {
      throw new CannotCount(new Wording(contest.constraints(), outlook).impossible());
    }
    return constraints;
  }

  private static void refuseUnknownGroup(Contest contest, String group) {
    Set<String> known = new TreeSet<>();
    for (Candidate candidate : contest.candidates()) {
      known.addAll(candidate.groups());
    }
    if (!known.contains(group)) {
      throw new CannotCount(
          "no candidate belongs to the group \""
              + group
              + "\" of a constraint; the groups known are "
              + (known.isEmpty() ? "none" : String.join(", ", known)));
    }
  }

  /// Whether there is nothing to keep.
  public boolean none() {
    return contest.constraints().isEmpty();
  }

  public boolean isGuarded(int candidate) {
    return guarded[candidate];
  }

  public boolean isDoomed(int candidate) {
    return doomed[candidate];
  }

  /// Guards and dooms anew after an election or exclusion.
  ///
  /// @param status by candidate's number; place 0 is not looked at
  /// @return what is decided now and was not before, with its reason, in ballot file order
  public List<Decision> review(Status[] status) {
    List<Decision> decisions = new ArrayList<>();
    if (none()) {
      return decisions;
    }
    Outlook outlook = outlook(status);
    Wording wording = new Wording(contest.constraints(), outlook);
    for (int candidate = 1; candidate < status.length; candidate++) {
      if (status[candidate] == Status.CONTINUING && !guarded[candidate] && !doomed[candidate]) {
        Outlook without = outlook.without(candidate);
        Outlook with = outlook.with(candidate);
        guarded[candidate] = !without.canMeetAll();
        doomed[candidate] = !with.canMeetAll();
        if (guarded[candidate]) {
          decisions.add(new Decision.Guarded(candidate, wording.outlook(without)));
        } else if (doomed[candidate]) {
          decisions.add(new Decision.Doomed(candidate, wording.outlook(with)));
        }
      }
    }
    return decisions;
  }

  /// Whether the constraints could still be met if all these were excluded together.
  public boolean canExclude(Collection<Integer> together, Status[] status) {
    if (none()) {
      return true;
    }
    Outlook outlook = outlook(status);
    for (int candidate : together) {
      outlook = outlook.without(candidate);
    }
    return outlook.canMeetAll();
  }

  private Outlook outlook(Status[] status) {
    Outlook outlook = new Outlook(signatures, contest.seats());
    for (int candidate = 1; candidate < status.length; candidate++) {
      if (status[candidate] == Status.ELECTED) {
        outlook.addElected(candidate);
      } else if (status[candidate] == Status.CONTINUING) {
        outlook.addContinuing(candidate);
      }
    }
    return outlook;
  }
}
