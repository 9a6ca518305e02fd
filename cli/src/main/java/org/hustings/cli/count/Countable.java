package org.hustings.cli.count;

import org.hustings.cli.UserFault;
import org.hustings.count.Contest;
import org.hustings.count.Rankings;
import org.hustings.count.record.CountRecord;

/// What a person would say before and after a count without votes, or without a contest.
final class Countable {
  private Countable() {}

  /// Refuses a contest in which nobody stands or nobody voted; says so where nobody need vote.
  static void check(Contest contest, String file) {
    int standing = contest.standing().size();
    if (standing == 0) {
      throw new UserFault(file + ": nobody stands, so nobody can be elected");
    }
    if (standing <= contest.seats()) {
      System.err.println(file + ": " + withoutContest(standing, contest.seats()));
    } else if (!hasVote(contest)) {
      throw new UserFault(
          file
              + ": "
              + (contest.rankings().total() == 0
                  ? "there are no ballots"
                  : "no ballot has a preference for anybody who stands")
              + ", so that nobody can be elected");
    }
  }

  private static String withoutContest(int standing, int seats) {
    int empty = seats - standing;
    String elected = standing == 1 ? "1 candidate stands" : standing + " candidates stand";
    return elected
        + " for "
        + (seats == 1 ? "1 seat" : seats + " seats")
        + ": elected without a contest"
        + (empty == 0
            ? ""
            : ", and %d %s empty".formatted(empty, empty == 1 ? "seat stays" : "seats stay"));
  }

  private static boolean hasVote(Contest contest) {
    boolean[] standing = new boolean[contest.candidates().size() + 1];
    contest.standing().forEach(candidate -> standing[candidate.number()] = true);
    Rankings rankings = contest.rankings();
    int end = rankings.distinct() == 0 ? 0 : rankings.end(rankings.distinct() - 1);
    for (int place = 0; place < end; place++) {
      if (standing[Math.abs(rankings.mark(place))]) {
        return true;
      }
    }
    return false;
  }

  /// Says who was elected though nobody's vote stands behind it.
  static void tellWithoutVotes(CountRecord record, String file) {
    for (int winner : record.winners()) {
      if (record.stages().getLast().tally(winner).votes().signum() == 0) {
        System.err.println(
            file
                + ": "
                + record.contest().candidate(winner).name()
                + " is elected without a single vote, since seats were left");
      }
    }
  }
}
