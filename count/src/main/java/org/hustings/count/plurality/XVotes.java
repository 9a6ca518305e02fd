package org.hustings.count.plurality;

import org.hustings.count.Contest;
import org.hustings.count.Rankings;

/// The Xs of a contest, added up. A paper with no X for a candidate who stands, or with more of
/// them than allowed, is invalid as a whole.
final class XVotes {
  private final long[] votes;
  private final int[] lastPaper;
  private final boolean[] withdrawn;
  private final Rankings rankings;
  private long valid;
  private long blank;
  private long overVoted;

  /// @param most how many Xs one paper may bear
  XVotes(Contest contest, int most) {
    int candidates = contest.candidates().size();
    votes = new long[candidates + 1];
    lastPaper = new int[candidates + 1];
    withdrawn = new boolean[candidates + 1];
    contest.withdrawn().forEach(c -> withdrawn[c] = true);
    rankings = contest.rankings();
    for (int r = 0; r < rankings.distinct(); r++) {
      add(r, most);
    }
  }

  private void add(int ranking, int most) {
    int marked = 0;
    for (int p = rankings.start(ranking); p < rankings.end(ranking); p++) {
      int candidate = Math.abs(rankings.mark(p));
      if (candidate != Rankings.SKIPPED
          && !withdrawn[candidate]
          && lastPaper[candidate] != ranking + 1) {
        lastPaper[candidate] = ranking + 1;
        marked++;
      }
    }
    long papers = rankings.weight(ranking);
    if (marked == 0) {
      blank += papers;
    } else if (marked > most) {
      overVoted += papers;
    } else {
      valid += papers;
      for (int p = rankings.start(ranking); p < rankings.end(ranking); p++) {
        int candidate = Math.abs(rankings.mark(p));
        if (lastPaper[candidate] == ranking + 1) {
          lastPaper[candidate] = 0;
          votes[candidate] += papers;
        }
      }
    }
  }

  long votes(int candidate) {
    return votes[candidate];
  }

  long valid() {
    return valid;
  }

  long blank() {
    return blank;
  }

  long overVoted() {
    return overVoted;
  }

  /// All Xs on valid papers.
  long all() {
    long sum = 0;
    for (long each : votes) {
      sum += each;
    }
    return sum;
  }
}
